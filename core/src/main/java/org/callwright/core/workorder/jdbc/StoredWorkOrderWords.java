package org.callwright.core.workorder.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.workorder.WorkOrderWords;

@Singleton
final class StoredWorkOrderWords implements WorkOrderWords {
    private static final int BATCH = 500;

    private final WorkOrderWordBatch batch;

    StoredWorkOrderWords(WorkOrderWordBatch batch) {
        this.batch = batch;
    }

    @Override
    public long writeAnew() {
        long seen = 0;
        long last = 0;
        for (WorkOrderWordBatch.Done done = batch.after(last, BATCH);
                done.seen() > 0;
                done = batch.after(last, BATCH)) {
            last = done.last();
            seen += done.seen();
        }
        return seen;
    }
}
