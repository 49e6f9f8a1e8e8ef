package org.callwright.core.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Does the pieces of a report, several at a time. Thread-safe. */
public interface Pieces {
    /** Into so many a report is divided; more would not be quicker. */
    int AT_ONCE = 4;

    /**
     * The results in the order of the pieces. Blocks.
     *
     * @throws ReportsBusy when others are at work for too long
     */
    <P, R> List<R> each(List<P> pieces, Function<P, R> work);

    /** As {@link #each}; of many pieces several are done one after the other, as if they were one. */
    default <P, R> List<R> inLanes(List<P> pieces, Function<P, R> work) {
        int lanes = Math.min(AT_ONCE, pieces.size());
        List<List<P>> each = IntStream.range(0, lanes)
                .mapToObj(lane -> pieces.subList(pieces.size() * lane / lanes, pieces.size() * (lane + 1) / lanes))
                .toList();
        return each(each, lane -> lane.stream().map(work).toList()).stream()
                .flatMap(List::stream)
                .toList();
    }
}
