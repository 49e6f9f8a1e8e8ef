package org.callwright.core.person;

import java.util.List;
import org.callwright.core.call.CallId;
import org.callwright.core.ticket.TicketNumber;

/**
 * Whom records are about.
 *
 * @param customer the surviving one
 * @param customers all ids under which records know this person
 * @param phones the ids of the person's telephone numbers
 * @param calls those whose ticket is this person's, and those that came from a number which nobody else has
 * @param tickets the person's, and those of the calls which are nobody's
 */
public record Person(
        long customer, List<Long> customers, List<Long> phones, List<CallId> calls, List<TicketNumber> tickets) {
    public Person {
        customers = List.copyOf(customers);
        phones = List.copyOf(phones);
        calls = List.copyOf(calls);
        tickets = List.copyOf(tickets);
    }
}
