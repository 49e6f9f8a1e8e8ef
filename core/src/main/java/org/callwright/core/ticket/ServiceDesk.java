package org.callwright.core.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Where people work on tickets. Each command is checked against the ticket as it is stored at that moment, changes it,
 * adds to its history and to the audit trail, all or nothing. Thread-safe; blocks.
 */
public final class ServiceDesk {
    private final Atomically atomically;
    private final TicketBook book;
    private final TicketReaches reaches;
    private final List<TicketRule> rules;
    private final List<TicketObserver> observers;
    private final Audit audit;
    private final Clock clock;

    public ServiceDesk(
            Atomically atomically,
            TicketBook book,
            TicketReaches reaches,
            List<TicketRule> rules,
            List<TicketObserver> observers,
            Audit audit,
            Clock clock) {
        this.atomically = atomically;
        this.book = book;
        this.reaches = reaches;
        this.rules = List.copyOf(rules);
        this.observers = List.copyOf(observers);
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #act(Actor, TicketNumber, Long, List)}, of one. */
    public Ticket act(Actor who, TicketNumber number, @Nullable Long version, TicketCommand command) {
        return act(who, number, version, List.of(command));
    }

    /**
     * Does the commands in order, all of them or none.
     *
     * @param version the one that the person has seen; null: whatever it is
     * @throws Refused when one of them cannot follow, naming what can
     * @throws Outdated when somebody else has changed the ticket since
     * @throws org.callwright.core.access.Denied when the person may not
     */
    public Ticket act(Actor who, TicketNumber number, @Nullable Long version, List<TicketCommand> commands) {
        return atomically.run(() -> {
            Ticket ticket = locked(number, version);
            for (TicketCommand command : commands) {
                ticket = perform(who, ticket, command);
            }
            return ticket;
        });
    }

    private Ticket perform(Actor who, Ticket ticket, TicketCommand command) {
        reaches.require(who, permission(command), ticket);
        rules.forEach(rule -> rule.check(ticket, command));
        if (command instanceof TicketCommand.Link(TicketLink.ToTicket to)) {
            requireOther(ticket, to.other());
        }
        Deed deed = new TicketRules(who, clock.instant(), () -> book.history(ticket)).decide(ticket, command);
        boolean news = switch (command) {
            case TicketCommand.Link c -> book.link(ticket, c.link());
            case TicketCommand.Unlink c -> book.unlink(ticket, c.link());
            default -> true;
        };
        return news ? record(who, deed) : ticket;
    }

    /**
     * The customer that it waits for is being spoken to, as may be told late. Nobody was asked, so nothing is refused either.
     *
     * @param at since when; in its history no earlier than what is there
     */
    public void resumed(TicketNumber number, Instant at) {
        atomically.run(() -> {
            Ticket ticket = locked(number, null);
            return ticket.state() == TicketState.WAITING_CUSTOMER ? resumed(ticket, at) : ticket;
        });
    }

    private Ticket resumed(Ticket ticket, Instant at) {
        Instant since = book.history(ticket).stream().map(TicketEvent::at).reduce(at, ServiceDesk::later);
        Deed deed = new TicketRules(Actor.SYSTEM, since, List::of).decide(ticket, new TicketCommand.Resume());
        Ticket saved = book.save(deed.ticket().touched(later(since, ticket.changed())));
        told(Actor.SYSTEM, saved.touched(since), deed);
        return saved;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void requireOther(Ticket ticket, TicketNumber other) {
        if (other.equals(ticket.number())) {
            throw Refused.value("ticket", "a ticket is not linked to itself");
        }
        if (book.family(other).isEmpty()) {
            throw Refused.value("ticket", "there is no ticket of this number");
        }
    }

    /** Stores what has been decided; to be called within a piece of work that has locked the ticket. */
    Ticket record(Actor who, Deed deed) {
        Ticket saved = book.save(deed.ticket());
        told(who, saved, deed);
        return saved;
    }

    /**
     * Adds to the history of a ticket that stays as it is: no change that whoever is editing it would have to see. To be
     * called within a piece of work that has locked it.
     */
    public void note(Actor who, Ticket ticket, TicketEvent.Kind kind, Map<String, String> details) {
        told(who, ticket.touched(clock.instant()), Deed.of(ticket, kind, details));
    }

    /** Adds to history and audit of a ticket that has been stored. */
    void told(Actor who, Ticket saved, Deed deed) {
        TicketEvent event = book.append(saved, who, deed.kind(), deed.open(), deed.details());
        audit.record(
                who,
                "ticket." + deed.kind().name().toLowerCase(Locale.ROOT),
                "ticket",
                saved.number().value(),
                Map.of("state", saved.state().name(), "version", Long.toString(saved.version())));
        observers.forEach(observer -> observer.happened(saved, event));
    }

    /** Locks a ticket within the piece of work under way. */
    public Ticket locked(TicketNumber number, @Nullable Long version) {
        Ticket ticket = book.lock(number).orElseThrow(() -> Refused.value("number", "there is no ticket " + number));
        if (version != null && version != ticket.version()) {
            throw new Outdated("ticket", number.value());
        }
        return ticket;
    }

    private static Permission permission(TicketCommand command) {
        return switch (command.move()) {
            case ASSIGN -> Permission.TICKET_ASSIGN;
            case CLOSE, REOPEN -> Permission.TICKET_CLOSE;
            default -> Permission.TICKET_WRITE;
        };
    }
}
