package org.callwright.core.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.callwright.core.change.Refused;
import org.callwright.core.event.EventId;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Of things that come in any order it holds those of one page, and no more. Used by one thread at a time. */
final class NewestFirst<T> {
    private final Function<T, Instant> time;
    private final Function<T, EventId> id;
    private final TreeSet<T> kept;
    private final int limit;
    private final long afterTime;
    private final @Nullable EventId after;

    NewestFirst(PageRequest page, Function<T, Instant> time, Function<T, EventId> id) {
        this.time = time;
        this.id = id;
        kept = new TreeSet<>(Comparator.comparing(time).thenComparing(id).reversed());
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

    void take(T one) {
        if (follows(one)) {
            kept.add(one);
            if (kept.size() > limit + 1) {
                kept.removeLast();
            }
        }
    }

    private boolean follows(T one) {
        int later = Long.compare(time.apply(one).toEpochMilli(), afterTime);
        return after == null || later < 0 || (later == 0 && id.apply(one).compareTo(after) < 0);
    }

    Page<T> page() {
        return Page.of(
                List.copyOf(kept),
                limit,
                last -> new Cursor(time.apply(last), id.apply(last).toString()));
    }
}
