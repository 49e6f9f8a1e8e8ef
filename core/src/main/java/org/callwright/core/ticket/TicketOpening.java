package org.callwright.core.ticket;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.number.TicketNumbers;
import org.jspecify.annotations.Nullable;

/** Opens tickets that no call opens; their numbers come from the same sequence as those of calls. Thread-safe; blocks. */
public final class TicketOpening {
    private static final Duration NUMBER_WITHIN = Duration.ofSeconds(3);

    private final Atomically atomically;
    private final TicketBook book;
    private final TicketReaches reaches;
    private final ServiceDesk desk;
    private final TicketNumbers numbers;
    private final List<TicketRule> rules;
    private final FormerQueues formerQueues;
    private final Clock clock;

    public TicketOpening(
            Atomically atomically,
            TicketBook book,
            TicketReaches reaches,
            ServiceDesk desk,
            TicketNumbers numbers,
            List<TicketRule> rules,
            FormerQueues formerQueues,
            Clock clock) {
        this.formerQueues = formerQueues;
        this.atomically = atomically;
        this.book = book;
        this.reaches = reaches;
        this.desk = desk;
        this.numbers = numbers;
        this.rules = List.copyOf(rules);
        this.clock = clock;
    }

    /**
     * Opens a ticket, or finds the one that its session has already: one session makes one ticket, whatever is said when it is told
     * again. What would wait nowhere is the person's own. A queue that has been removed is left out, and its history says so: whatever
     * tells of sessions may hear of that late, and nothing must get lost.
     */
    public Ticket open(Actor who, NewTicket asked) {
        who.require(Permission.TICKET_WRITE);
        TicketNumber number = next();
        return atomically.run(() -> {
            String session = asked.session();
            if (session != null) {
                Optional<Ticket> told = book.ofSession(asked.channel(), session);
                if (told.isPresent()) {
                    reaches.require(who, Permission.TICKET_WRITE, told.get());
                    return told.get();
                }
            }
            QueueId gone = former(asked.queue());
            NewTicket wanted = owned(who, gone == null ? asked : asked.withoutQueue());
            checkAsked(who, fresh(who, number, wanted, clock.instant()));
            Map<String, String> details = gone == null ? Map.of() : Map.of("queueGone", gone.value());
            return open(who, number, wanted, TicketEvent.Kind.CREATED, details);
        });
    }

    private @Nullable QueueId former(@Nullable QueueId queue) {
        return queue != null && formerQueues.isFormer(queue) ? queue : null;
    }

    /** What a sequel takes over from its ticket as it is: customer and queue may be gone, and the assignee had it before. */
    private void checkAsked(Actor who, Ticket ticket) {
        rules.forEach(rule -> rule.checkNew(ticket));
        String assignee = ticket.holder().assignee();
        if (assignee != null && !assignee.equals(who.account())) {
            reaches.require(who, Permission.TICKET_ASSIGN, ticket);
        }
        if (ticket.customer() != null) {
            TicketCommand said = new TicketCommand.Change(
                    TicketField.CUSTOMER, ticket.customer().toString());
            rules.forEach(rule -> rule.check(ticket, said));
        }
    }

    /**
     * Splits a matter of its own off a ticket: a new one for the same customer, with the links named, which leave the old
     * one.
     */
    public Ticket split(
            Actor who, TicketNumber from, @Nullable Long version, String subject, List<TicketLink> leaving) {
        TicketNumber number = next();
        return atomically.run(() -> {
            Ticket old = desk.locked(from, version);
            reaches.require(who, Permission.TICKET_MERGE, old);
            refuseMerged(old);
            Filing filing = old.filing().with(TicketField.SUBJECT, subject);
            Ticket split = open(
                    who, number, sequel(who, old, filing), TicketEvent.Kind.CREATED, Map.of("splitFrom", from.value()));
            book.link(split, new TicketLink.ToTicket(from, TicketLink.Kind.SPLIT_FROM));
            for (TicketLink link : leaving) {
                if (!book.unlink(old, link)) {
                    throw Refused.value("links", "only what is linked to the ticket can leave it");
                }
                book.link(split, link);
            }
            desk.record(
                    who,
                    Deed.of(
                            old.touched(clock.instant()),
                            TicketEvent.Kind.SPLIT_OFF,
                            Map.of("ticket", number.value())));
            return split;
        });
    }

    /** Opens a new ticket that takes up again what a closed or resolved one was about. */
    public Ticket followUp(Actor who, TicketNumber earlier, String subject) {
        TicketNumber number = next();
        return atomically.run(() -> {
            Ticket old = desk.locked(earlier, null);
            reaches.require(who, Permission.TICKET_WRITE, old);
            refuseMerged(old);
            if (TicketTransitions.of(old.state(), TicketMove.FOLLOW_UP).isEmpty()) {
                throw Refused.state(
                        "state",
                        "ticket " + earlier + " is " + old.state() + ": it is still being dealt with",
                        List.of("comments", "hand-off"));
            }
            Filing filing = old.filing().with(TicketField.DISPOSITION, null).with(TicketField.SUBJECT, subject);
            Ticket next = open(
                    who,
                    number,
                    sequel(who, old, filing),
                    TicketEvent.Kind.CREATED,
                    Map.of("follows", earlier.value()));
            book.link(next, new TicketLink.ToTicket(earlier, TicketLink.Kind.FOLLOWS));
            desk.record(
                    who,
                    Deed.of(
                            old.touched(clock.instant()),
                            TicketEvent.Kind.FOLLOWED_UP,
                            Map.of("ticket", number.value())));
            return next;
        });
    }

    private NewTicket sequel(Actor who, Ticket old, Filing filing) {
        return owned(
                who, new NewTicket(TicketChannel.MANUAL, null, old.customer(), old.queue(), heir(who, old), filing));
    }

    /** Who opened what waits nowhere would not see it again himself. */
    private static NewTicket owned(Actor who, NewTicket ticket) {
        return ticket.waitsNowhere() && !who.equals(Actor.SYSTEM) ? ticket.of(who.account()) : ticket;
    }

    /**
     * A sequel goes to who had the ticket, as far as that one is still there and the person may give him work; otherwise it
     * waits where the ticket was.
     */
    private Holder heir(Actor who, Ticket old) {
        Holder had = old.holder();
        Holder place = new Holder(
                null,
                had.team() == null || stands(old, new TicketCommand.HandOff(had.team(), null, "")) ? had.team() : null,
                had.department() == null || stands(old, new TicketCommand.HandOff(null, had.department(), ""))
                        ? had.department()
                        : null);
        String assignee = had.assignee();
        if (assignee != null && mayAssign(who, old) && stands(old, new TicketCommand.Assign(assignee))) {
            return place.assignedTo(assignee);
        }
        return place;
    }

    private boolean mayAssign(Actor who, Ticket ticket) {
        return who.account().equals(ticket.holder().assignee())
                || (who.may(Permission.TICKET_ASSIGN)
                        && reaches.of(who, Permission.TICKET_ASSIGN).covers(ticket));
    }

    private boolean stands(Ticket ticket, TicketCommand said) {
        try {
            rules.forEach(rule -> rule.check(ticket, said));
            return true;
        } catch (Refused notAnyMore) {
            return false;
        }
    }

    private static void refuseMerged(Ticket ticket) {
        if (ticket.mergedInto() != null) {
            throw Refused.state("mergedInto", "this ticket goes on in another one", List.of("unmerge"));
        }
    }

    private Ticket open(
            Actor who, TicketNumber number, NewTicket wanted, TicketEvent.Kind kind, Map<String, String> details) {
        Ticket ticket = fresh(who, number, wanted, clock.instant());
        check(ticket);
        Ticket opened = book.open(ticket);
        if (!opened.number().equals(number)) {
            reaches.require(who, Permission.TICKET_WRITE, opened);
            return opened;
        }
        desk.told(who, opened, Deed.of(opened, kind, details));
        return opened;
    }

    /** As if each of it were said by a command. */
    private void check(Ticket ticket) {
        List<TicketCommand> said = new ArrayList<>();
        for (TicketField field : TicketField.values()) {
            String value = ticket.filing().of(field);
            if (value != null && !value.isEmpty()) {
                said.add(new TicketCommand.Change(field, value));
            }
        }
        Holder holder = ticket.holder();
        if (holder.assignee() != null) {
            said.add(new TicketCommand.Assign(holder.assignee()));
        }
        if (holder.team() != null || holder.department() != null) {
            said.add(new TicketCommand.HandOff(holder.team(), holder.department(), ""));
        }
        said.forEach(command -> rules.forEach(rule -> rule.check(ticket, command)));
    }

    private static Ticket fresh(Actor who, TicketNumber number, NewTicket wanted, Instant now) {
        String session = wanted.session();
        Ticket ticket = new Ticket(
                0,
                number,
                wanted.channel(),
                session == null ? UlidCreator.getMonotonicUlid().toString() : session,
                TicketState.OPEN,
                wanted.customer(),
                wanted.queue(),
                null,
                wanted.holder(),
                wanted.filing(),
                now,
                null,
                null,
                now,
                wanted.holder().assignee() == null ? Milestones.NONE : Milestones.NONE.ownedAt(now),
                0,
                null,
                0);
        return who.equals(Actor.SYSTEM) ? ticket : ticket.openedBy(who.account());
    }

    private TicketNumber next() {
        return numbers.next(clock.instant())
                .toCompletableFuture()
                .orTimeout(NUMBER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
