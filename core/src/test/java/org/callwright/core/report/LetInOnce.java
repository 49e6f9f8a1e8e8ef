package org.callwright.core.report;

import java.util.List;
import java.util.function.Function;

/** As when others take every place for good as soon as one report has been let in. For one thread. */
public final class LetInOnce implements Pieces {
    private boolean taken;

    @Override
    public <P, R> List<R> each(List<P> pieces, Function<P, R> work) {
        return ofOneReport().each(pieces, work);
    }

    @Override
    public Pieces ofOneReport() {
        if (taken) {
            throw new ReportsBusy();
        }
        taken = true;
        return new OneByOne();
    }
}
