package org.callwright.core.ticket.jdbc;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far some tickets reach from where a page begins, in the order of the list: the further a number of them reaches, the
 * fewer there are of them. Asks for each once. Blocks. Not thread-safe.
 */
final class Stretch {
    /** Reading so many entries of an index takes a fraction of a millisecond. */
    static final int SOME = 500;

    /** Looking into so many times as many tickets takes some ten milliseconds. */
    static final int MANY_TIMES = 20;

    private final StretchTable table;
    private final boolean newestFirst;
    private final long from;
    private final Map<Lead, Optional<Reach>> reaches = new HashMap<>();

    /**
     * The openings of the first and of the last of some.
     */
    record Reach(long first, long last) {}

    /** @param from where the page begins; null: at the list's beginning */
    Stretch(StretchTable table, boolean newestFirst, @Nullable Instant from) {
        this.table = table;
        this.newestFirst = newestFirst;
        this.from = from != null ? from.toEpochMilli() : newestFirst ? Long.MAX_VALUE : 0;
    }

    /** Whether there are not even some. */
    boolean isShort(Lead lead) {
        return reach(lead).isEmpty();
    }

    /** The sparser comes first. */
    int compare(Lead one, Lead other) {
        return newestFirst ? Long.compare(last(one), last(other)) : Long.compare(last(other), last(one));
    }

    private long last(Lead lead) {
        return reach(lead).map(Reach::last).orElse(newestFirst ? 0 : Long.MAX_VALUE);
    }

    private Optional<Reach> reach(Lead lead) {
        return reaches.computeIfAbsent(lead, some -> table.reach(some, newestFirst, from, SOME));
    }

    /** How far about many reach, if they go on as they begin; empty when there are not so many, or all at one time. */
    Optional<Instant> ofMany(Lead lead) {
        return reach(lead)
                .filter(reach -> reach.first() != reach.last())
                .map(reach -> Instant.ofEpochMilli(reach.first() + MANY_TIMES * (reach.last() - reach.first())));
    }
}
