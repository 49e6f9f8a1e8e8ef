package org.callwright.core.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.sla.SlaPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once of each work order that its due time comes near, and that it is over, and escalates it as its type says. Each is
 * looked at in a piece of work of its own, locked as people lock it: its ticket first. Of several nodes that look at once
 * the second finds that all has been said; a node that dies has said nothing. Thread-safe; blocks.
 */
public final class WorkOrderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(WorkOrderWatch.class);
    private static final int BATCH = 100;

    private final Atomically atomically;
    private final WorkOrderBook book;
    private final WorkOrderDesk desk;
    private final Clock clock;

    public WorkOrderWatch(Atomically atomically, WorkOrderBook book, WorkOrderDesk desk, Clock clock) {
        this.atomically = atomically;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    /** Looks at all whose time has come. @return of how many something was said here */
    public int look() {
        int all = 0;
        int some;
        do {
            Instant now = clock.instant();
            some = 0;
            for (WorkOrderNumber number : book.due(now, BATCH)) {
                some += atomically.run(() -> look(number, now) ? 1 : 0);
            }
            all += some;
        } while (some > 0);
        return all;
    }

    private boolean look(WorkOrderNumber number, Instant now) {
        WorkOrder order = desk.locked(number);
        if (order.attention().filter(at -> !at.isAfter(now)).isEmpty()) {
            return false;
        }
        DueTime time = order.time();
        if (time.breachIsDue(now)) {
            say(order, now, SlaPolicy.Moment.BREACH, time.said(time.warned(), now));
        } else if (time.warningIsDue(now)) {
            say(order, now, SlaPolicy.Moment.WARNING, time.said(now, null));
        } else {
            book.settle(order, time);
        }
        return true;
    }

    private void say(WorkOrder order, Instant now, SlaPolicy.Moment moment, DueTime said) {
        desk.told(
                Actor.SYSTEM,
                order.moved(order.state(), now),
                moment == SlaPolicy.Moment.BREACH ? WorkOrderEvent.Kind.SLA_BREACHED : WorkOrderEvent.Kind.SLA_WARNED,
                Map.of("due", String.valueOf(said.due())));
        book.settle(order, said);
        desk.typeOf(order).escalations().stream()
                .filter(rule -> rule.moment() == moment)
                .forEach(rule -> escalate(order, rule));
    }

    private void escalate(WorkOrder order, WorkOrderType.Escalation rule) {
        try {
            desk.act(
                    Actor.SYSTEM,
                    order.number(),
                    null,
                    new WorkOrderCommand.Escalate(rule.team(), rule.department(), "SLA " + rule.moment()));
        } catch (Refused e) {
            LOG.debug("work order {} is not escalated: {}", order.number(), e.getMessage());
        }
    }
}
