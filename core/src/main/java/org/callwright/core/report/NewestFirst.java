package org.callwright.core.report;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.callwright.core.change.Refused;
import org.callwright.core.event.EventId;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Of moments that come in any order it holds those of one page, and no more. Used by one thread at a time. */
final class NewestFirst {
    private static final Comparator<AgentMoment> ORDER =
            Comparator.comparing(AgentMoment::at).thenComparing(AgentMoment::id).reversed();

    private final TreeSet<AgentMoment> kept = new TreeSet<>(ORDER);
    private final int limit;
    private final long afterTime;
    private final @Nullable EventId after;

    NewestFirst(PageRequest page) {
        limit = page.limit();
        try {
            afterTime = page.after().map(Cursor::number).orElse(Long.MAX_VALUE);
            after = page.after().map(cursor -> EventId.parse(cursor.id())).orElse(null);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refused.value("after", "not a cursor of this list");
        }
    }

    /** Whether it may have some of the page: what is told later is older. */
    boolean wants(Period older) {
        return kept.size() <= limit && older.from().toEpochMilli() <= afterTime;
    }

    void take(AgentMoment moment) {
        if (follows(moment)) {
            kept.add(moment);
            if (kept.size() > limit + 1) {
                kept.removeLast();
            }
        }
    }

    private boolean follows(AgentMoment moment) {
        int time = Long.compare(moment.at().toEpochMilli(), afterTime);
        return after == null || time < 0 || (time == 0 && moment.id().compareTo(after) < 0);
    }

    Page<AgentMoment> page() {
        return Page.of(
                List.copyOf(kept),
                limit,
                last -> new Cursor(last.at(), last.id().toString()));
    }
}
