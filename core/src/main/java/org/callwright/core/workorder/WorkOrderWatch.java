package org.callwright.core.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Atomically;

/**
 * Says once of each work order that its due time comes near, and that it is over. Of several nodes that look at once each
 * claims other work orders; a node that dies has said nothing. Thread-safe; blocks.
 */
public final class WorkOrderWatch {
    private static final int BATCH = 20;

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

    /** Looks at all whose time has come. @return how many */
    public int look() {
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
        List<WorkOrder> due = book.claim(now, BATCH);
        due.forEach(order -> look(order, now));
        return due.size();
    }

    private void look(WorkOrder order, Instant now) {
        DueTime time = order.time();
        Map<String, String> when = Map.of("due", String.valueOf(time.due()));
        if (time.breachIsDue(now)) {
            time = time.said(time.warned(), now);
            desk.told(Actor.SYSTEM, order.moved(order.state(), now), WorkOrderEvent.Kind.SLA_BREACHED, when);
        } else if (time.warningIsDue(now)) {
            time = time.said(now, null);
            desk.told(Actor.SYSTEM, order.moved(order.state(), now), WorkOrderEvent.Kind.SLA_WARNED, when);
        }
        book.settle(order, time);
    }
}
