package org.callwright.core.sla;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketBook;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the clocks of tickets. Each ticket has one time at which it has to be looked at; a look claims some whose time
 * has come, tells what their clocks say now, says once what is near its end or has run out, and sets the next time, in one
 * transaction. So of several nodes that look at once each does other tickets, and a node that dies has done nothing.
 * Thread-safe; blocks.
 */
public final class SlaWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SlaWatch.class);
    private static final int BATCH = 20;

    /** So many get their turn a look when all are to be looked at: what becomes due meanwhile waits for no more than these. */
    private static final int TURN = 500;

    /** A ticket that cannot be reckoned with, by a calendar that never opens for one, must not hold up the others. */
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final Atomically atomically;
    private final SlaBook sla;
    private final TicketBook tickets;
    private final ServiceDesk desk;
    private final Definitions definitions;
    private final Function<String, Set<String>> categories;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * @param categories of a category itself and those above it
     * @param zone the business's
     */
    public SlaWatch(
            Atomically atomically,
            SlaBook sla,
            TicketBook tickets,
            ServiceDesk desk,
            Definitions definitions,
            Function<String, Set<String>> categories,
            ZoneId zone,
            Clock clock) {
        this.atomically = atomically;
        this.sla = sla;
        this.tickets = tickets;
        this.desk = desk;
        this.definitions = definitions;
        this.categories = categories;
        this.zone = zone;
        this.clock = clock;
    }

    /** Looks at all whose time has come. @return how many */
    public int look() {
        atomically.run(() -> sla.moveOn(clock.instant(), TURN));
        int all = 0;
        int some = BATCH;
        while (some == BATCH) {
            some = atomically.run(this::lookAtSome);
            all += some;
        }
        return all;
    }

    private int lookAtSome() {
        Instant now = clock.instant();
        List<Ticket> due = sla.claim(now, BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        SlaPolicies policies = SlaPolicies.read(definitions, zone);
        Map<Long, List<TicketEvent>> histories = tickets.histories(due);
        Map<Long, List<SlaClock>> before = sla.clocks(due);
        for (Ticket ticket : due) {
            List<TicketEvent> history = histories.getOrDefault(ticket.id(), List.of());
            look(policies, ticket, history, before.getOrDefault(ticket.id(), List.of()), now);
        }
        return due.size();
    }

    private void look(
            SlaPolicies policies, Ticket ticket, List<TicketEvent> history, List<SlaClock> before, Instant now) {
        String category = ticket.filing().category();
        Optional<Defined<SlaPolicy>> policy = ticket.mergedInto() != null
                ? Optional.empty()
                : policies.of(ticket, category == null ? Set.of() : categories.apply(category));
        if (policy.isEmpty()) {
            sla.settle(ticket, Optional.empty(), Optional.empty());
            return;
        }
        List<SlaClock> clocks;
        try {
            clocks = policies.clocks(policy.get(), ticket, history, now);
        } catch (IllegalStateException e) {
            LOG.warn("the clocks of ticket {} cannot be told: {}", ticket.number(), e.getMessage());
            sla.settle(ticket, Optional.of(now.plus(AFTER_FAILURE)), Optional.empty());
            return;
        }
        Map<Goal, SlaClock> said = before.stream().collect(toMap(SlaClock::goal, Function.identity()));
        Optional<Instant> due =
                clocks.stream().map(SlaClock::due).flatMap(Optional::stream).min(Instant::compareTo);
        List<SlaClock> told = new ArrayList<>();
        boolean escalated = false;
        for (SlaClock clockNow : clocks) {
            SlaClock one = clockNow.saidAs(said.get(clockNow.goal()));
            if (one.breachIsDue()) {
                one = one.breached(now);
                escalated |= say(ticket, policy.get().content(), one, SlaPolicy.Moment.BREACH);
            } else if (one.warningIsDue(now)) {
                one = one.warned(now);
                escalated |= say(ticket, policy.get().content(), one, SlaPolicy.Moment.WARNING);
            }
            told.add(one);
        }
        sla.save(ticket, before, told);
        Optional<Instant> next =
                told.stream().map(SlaClock::next).flatMap(Optional::stream).min(Instant::compareTo);
        // An escalated ticket may fall under another policy.
        sla.settle(ticket, escalated ? Optional.of(now) : next, due);
    }

    /** @return whether the ticket has been escalated */
    private boolean say(Ticket ticket, SlaPolicy policy, SlaClock one, SlaPolicy.Moment moment) {
        desk.note(
                Actor.SYSTEM,
                ticket,
                moment == SlaPolicy.Moment.BREACH ? TicketEvent.Kind.SLA_BREACHED : TicketEvent.Kind.SLA_WARNED,
                Map.of("goal", one.goal().name(), "due", String.valueOf(one.dueAt()), "policy", one.policy()));
        boolean escalated = false;
        for (SlaPolicy.Escalation rule : policy.escalations()) {
            if (rule.goal() == one.goal() && rule.moment() == moment) {
                escalated |= escalate(ticket, rule, one);
            }
        }
        return escalated;
    }

    private boolean escalate(Ticket ticket, SlaPolicy.Escalation rule, SlaClock one) {
        try {
            desk.act(
                    Actor.SYSTEM,
                    ticket.number(),
                    null,
                    new TicketCommand.Escalate(
                            rule.team(), rule.department(), "SLA " + rule.moment() + ": " + one.goal()));
            return true;
        } catch (Refused e) {
            LOG.debug("ticket {} is not escalated: {}", ticket.number(), e.getMessage());
            return false;
        }
    }
}
