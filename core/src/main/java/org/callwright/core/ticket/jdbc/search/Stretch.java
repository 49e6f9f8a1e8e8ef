package org.callwright.core.ticket.jdbc.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.callwright.core.jdbc.IndexedTimes;
import org.callwright.core.page.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How far some tickets reach from where a page begins, in the order of the list: the further a number of them reaches, the
 * fewer there are of them. Asks for each once. Blocks. Not thread-safe.
 */
final class Stretch {
    /** Reading so many entries of an index takes a fraction of a millisecond. */
    static final int SOME = 500;

    /** Reading so many takes some milliseconds, and looking into as many tickets some ten. */
    static final int MANY = 10_000;

    private final IndexedTimes times;
    private final boolean newestFirst;
    private final Cursor from;
    private final long end;
    private final Map<Lead, OptionalLong> reaches = new HashMap<>();

    /**
     * @param from behind which the page begins; null: at the list's beginning
     * @param end what is wanted lies before that, in the order of the list; null: anywhere
     */
    Stretch(IndexedTimes times, boolean newestFirst, @Nullable Cursor from, @Nullable Instant end) {
        this.times = times;
        this.newestFirst = newestFirst;
        this.from = from != null ? from : IndexedTimes.before(newestFirst ? Long.MAX_VALUE : 0, newestFirst);
        this.end = end != null ? end.toEpochMilli() : newestFirst ? 0 : Long.MAX_VALUE;
    }

    /** Whether there are not even some. */
    boolean isShort(Lead lead) {
        return reach(lead).isEmpty();
    }

    /** The sparser comes first. */
    int compare(Lead one, Lead other) {
        return newestFirst ? Long.compare(last(one), last(other)) : Long.compare(last(other), last(one));
    }

    /** In the order of the list. */
    int compare(Cursor one, Cursor other) {
        int time = Long.compare(one.number(), other.number());
        int order = time != 0 ? time : one.id().compareTo(other.id());
        return newestFirst ? -order : order;
    }

    private long last(Lead lead) {
        return reach(lead).orElse(end);
    }

    private OptionalLong reach(Lead lead) {
        return reaches.computeIfAbsent(lead, some -> times.last(some.index(), newestFirst, from.number(), SOME));
    }

    /** Where some are over; empty when there are not so many. */
    Optional<Cursor> ofSome(Lead lead) {
        OptionalLong last = reach(lead);
        return last.isEmpty() ? Optional.empty() : Optional.of(IndexedTimes.before(last.getAsLong(), newestFirst));
    }

    /** The last of so many that a search ends there. */
    Optional<Cursor> ofMany(Lead lead) {
        return of(lead, MANY);
    }

    /** The last of the first so many; empty when there are not so many, or it is further than what is wanted. */
    Optional<Cursor> of(Lead lead, int many) {
        return isShort(lead)
                ? Optional.empty()
                : times.place(lead.index(), newestFirst, from, many)
                        .filter(place -> newestFirst ? place.number() >= end : place.number() < end);
    }
}
