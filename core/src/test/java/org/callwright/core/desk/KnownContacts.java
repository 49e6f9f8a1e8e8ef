package org.callwright.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callwright.core.Ports;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.Filing;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Milestones;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** One ticket, the calls about it, and its customer. */
final class KnownContacts {
    static final long CUSTOMER = 1007;
    static final long PHONE = 31;
    private static final Instant MORNING = Instant.parse("2026-03-14T08:00:00Z");
    private static final TicketNumber NUMBER = new TicketNumber("SV-1");

    final CallerIdReader numbers = new CallerIdReader("CN");
    private final List<CallDetail> calls = new ArrayList<>();
    private String phone = "+8613900000002";

    /** Called about the ticket, an hour after the one before. */
    KnownContacts call(CallDirection direction, String pbx, Caller caller) {
        calls.add(new CallDetail(
                new CallRecord(
                        CallId.next(),
                        direction,
                        pbx,
                        caller,
                        "4001",
                        new QueueId("support"),
                        NUMBER,
                        CallState.Kind.ENDED,
                        CallEnding.ABANDONED,
                        null,
                        null,
                        MORNING.plusSeconds(3_600L * calls.size()),
                        null,
                        MORNING.plusSeconds(3_600L * calls.size() + 20)),
                List.of(),
                List.of()));
        return this;
    }

    /** The network said that. */
    KnownContacts called(String said) {
        return call(CallDirection.IN, "pbx1", numbers.read(said, null, false));
    }

    KnownContacts customerHas(String e164) {
        phone = e164;
        return this;
    }

    Ticket ticket(@Nullable Long customer, @Nullable String queue) {
        return ticket(NUMBER, customer, queue);
    }

    /** Another ticket, of nobody whom we know; nobody has called about it. */
    Ticket another() {
        return ticket(new TicketNumber("SV-2"), null, "support");
    }

    private static Ticket ticket(TicketNumber number, @Nullable Long customer, @Nullable String queue) {
        return new Ticket(
                7,
                number,
                TicketChannel.PHONE,
                "01KB0WQ6V5K8Z2N4T6R8X0Y1A3",
                TicketState.OPEN,
                customer,
                queue == null ? null : new QueueId(queue),
                null,
                Holder.NOBODY,
                Filing.EMPTY,
                MORNING,
                null,
                null,
                MORNING,
                Milestones.NONE,
                0,
                null,
                1);
    }

    CallHistory history() {
        return port(CallHistory.class, "ofTicket", number -> NUMBER.equals(number) ? List.copyOf(calls) : List.of());
    }

    CustomerFiles files() {
        return port(
                CustomerFiles.class,
                "byId",
                id -> Optional.of(new CustomerFile(
                                new Customer(CUSTOMER, "C-1007", "Li Wei", List.of(phone), null, null, ""),
                                List.of(new CustomerFile.Phone(PHONE, phone)),
                                List.of(),
                                List.of(),
                                1,
                                MORNING,
                                MORNING))
                        .filter(file -> id.equals(CUSTOMER)));
    }

    private interface Answer {
        Object to(Object argument);
    }

    private static <T> T port(Class<T> type, String question, Answer answer) {
        return Ports.answering(type, (method, args) -> {
            if (!method.equals(question)) {
                throw new UnsupportedOperationException(method);
            }
            return answer.to(args[0]);
        });
    }
}
