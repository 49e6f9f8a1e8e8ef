package org.callwright.core.report;

import java.util.List;
import java.util.function.Function;

/** Does the pieces of a report on the caller's own thread. */
public final class OneByOne implements Pieces {
    @Override
    public <P, R> List<R> each(List<P> pieces, Function<P, R> work) {
        return pieces.stream().map(work).toList();
    }

    @Override
    public Pieces ofOneReport() {
        return this;
    }
}
