package org.callwright.core.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customers;
import org.jspecify.annotations.Nullable;

/**
 * Two tickets about one matter go on as one, which is not over. Nothing is moved or copied: the one that is merged is
 * closed and points to the other, which shows the history, the links and the work orders of both; so both numbers go on
 * resolving, and a merger that was wrong can be undone. Thread-safe; blocks.
 */
public final class TicketMerging {
    private static final String STATE_BEFORE = "stateBefore";
    private static final String TICKET = "ticket";

    private final Atomically atomically;
    private final TicketBook book;
    private final TicketReaches reaches;
    private final ServiceDesk desk;
    private final Customers customers;
    private final Clock clock;

    public TicketMerging(
            Atomically atomically,
            TicketBook book,
            TicketReaches reaches,
            ServiceDesk desk,
            Customers customers,
            Clock clock) {
        this.customers = customers;
        this.atomically = atomically;
        this.book = book;
        this.reaches = reaches;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param from the ticket that ends
     * @param version of that one
     * @return the ticket that goes on
     */
    public Ticket merge(Actor who, TicketNumber from, @Nullable Long version, TicketNumber into) {
        if (from.equals(into)) {
            throw Refused.value("into", "a ticket cannot be merged into itself");
        }
        return atomically.run(() -> {
            lockBoth(from, into);
            Ticket ending = root(who, desk.locked(from, version), "number");
            Ticket lasting = root(who, desk.locked(into, null), "into");
            requireGoingOn(lasting);
            requireOneCustomer(ending, lasting);
            desk.record(
                    who,
                    Deed.of(
                            ending.merged(into, merged(ending.state()), clock.instant()),
                            TicketEvent.Kind.MERGED,
                            Map.of(
                                    TICKET,
                                    into.value(),
                                    STATE_BEFORE,
                                    ending.state().name())));
            book.goesOn(ending, into);
            return desk.record(
                    who,
                    Deed.of(
                            lasting.touched(clock.instant()),
                            TicketEvent.Kind.TOOK_OVER,
                            Map.of(TICKET, from.value())));
        });
    }

    /** Takes the merger back: the ticket is as it was before. */
    public Ticket unmerge(Actor who, TicketNumber number, @Nullable Long version) {
        TicketNumber into = mergedInto(number);
        return atomically.run(() -> {
            lockBoth(number, into);
            Ticket merged = desk.locked(number, version);
            reaches.require(who, Permission.TICKET_MERGE, merged);
            if (!into.equals(merged.mergedInto())) {
                throw new Outdated(TICKET, number.value());
            }
            desk.record(
                    who,
                    Deed.of(
                            desk.locked(into, null).touched(clock.instant()),
                            TicketEvent.Kind.UNMERGED,
                            Map.of(TICKET, number.value())));
            Ticket itself = desk.record(
                    who,
                    Deed.of(
                            merged.merged(null, stateBefore(merged), clock.instant()),
                            TicketEvent.Kind.UNMERGED,
                            Map.of(TICKET, into.value())));
            book.goesOnItself(itself);
            return itself;
        });
    }

    private TicketNumber mergedInto(TicketNumber number) {
        TicketNumber into = atomically.read(() -> book.family(number)).stream()
                .findFirst()
                .map(Ticket::mergedInto)
                .orElse(null);
        if (into == null) {
            throw Refused.state("mergedInto", "ticket " + number + " has not been merged", List.of("merge"));
        }
        return into;
    }

    private TicketState stateBefore(Ticket merged) {
        return book.history(merged).stream()
                .filter(event -> event.kind() == TicketEvent.Kind.MERGED)
                .reduce((earlier, later) -> later)
                .map(event -> TicketState.valueOf(event.details().getOrDefault(STATE_BEFORE, "OPEN")))
                .orElse(TicketState.OPEN);
    }

    /** In the order of their numbers, so that two who merge crosswise wait instead of blocking each other. */
    private void lockBoth(TicketNumber one, TicketNumber other) {
        boolean inOrder = one.compareTo(other) < 0;
        book.lock(inOrder ? one : other);
        book.lock(inOrder ? other : one);
    }

    private static TicketState merged(TicketState state) {
        return TicketTransitions.of(state, TicketMove.MERGE).orElseThrow();
    }

    /** Nobody would look after what goes on in a ticket that is over. */
    private static void requireGoingOn(Ticket lasting) {
        if (TicketTransitions.of(lasting.state(), TicketMove.TAKE_OVER).isEmpty()) {
            throw Refused.state(
                    "into",
                    "ticket " + lasting.number() + " is " + lasting.state() + ": nothing goes on in it",
                    List.of("reopen"));
        }
    }

    /** Also by what has been merged into them before; under whichever of his ids. */
    private void requireOneCustomer(Ticket ending, Ticket lasting) {
        Optional<Long> one = customer(ending);
        Optional<Long> other = customer(lasting);
        if (one.isPresent() && other.isPresent() && !isSame(one.get(), other.get())) {
            throw Refused.state("into", "the two tickets are of different customers");
        }
    }

    private boolean isSame(long one, long other) {
        return one == other || customers.everyIdOf(one).contains(other);
    }

    private Optional<Long> customer(Ticket ticket) {
        return new TicketFamily(book.family(ticket.number())).customer();
    }

    private Ticket root(Actor who, Ticket ticket, String field) {
        reaches.require(who, Permission.TICKET_MERGE, ticket);
        if (ticket.mergedInto() != null) {
            throw Refused.state(field, ticket.number() + " goes on in another ticket already");
        }
        return ticket;
    }
}
