package org.callwright.core.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the pieces of a report, several at a time. Thread-safe. */
public interface Pieces {
    /** So many of a report are worked at side by side; more would not be quicker. */
    int AT_ONCE = 4;

    /**
     * The results in the order of the pieces. Blocks.
     *
     * @throws ReportsBusy when others are at work for too long
     */
    <P, R> List<R> each(List<P> pieces, Function<P, R> work);

    /** For a report that asks more than once, as it does not know before how far it has to go: all that it asks for is of one report. */
    Pieces ofOneReport();

    /** What is no more than one piece; as they are, it is broken off when it takes too long. */
    default <R> R one(Supplier<R> work) {
        return each(List.of(work), Supplier::get).getFirst();
    }
}
