package org.callwright.core.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One file on its way in. For one use, by one thread. */
final class FileRun<T> {
    private static final int TOLD_EVERY = 1_000;

    private final RowTaker<T> taker;
    private final ImportWish wish;
    private final String account;
    private final ImportProgress progress;
    private final List<RowError> errors = new ArrayList<>();
    private Batch<T> batch = new Batch<>(this::reject);
    private long rows;
    private long bad;
    private long unchanged;

    FileRun(RowTaker<T> taker, ImportWish wish, String account, ImportProgress progress) {
        this.taker = taker;
        this.wish = wish;
        this.account = account;
        this.progress = progress;
    }

    /** Stores what can be stored; whether that stays is up to the caller, who looks at whether it was applied. */
    ImportReport read(InputStream body) {
        boolean readable = true;
        try (RowSource source = open(body)) {
            while (source.hasNext() && !hopeless()) {
                take(source.next());
            }
            store();
        } catch (FileRejected e) {
            readable = false;
            bad++;
            rows++;
            errors.add(e.error());
        }
        progress.read(rows, bad);
        boolean applied = readable && (bad == 0 || wish.mode() == ImportMode.SKIP_BAD_ROWS);
        return new ImportReport(applied, rows, bad, unchanged, errors);
    }

    private RowSource open(InputStream body) {
        if (wish.format() == ImportFormat.JSON_LINES) {
            return new JsonRows(body);
        }
        CsvRows csv = new CsvRows(body, taker.columns());
        return wish.kind() == ImportKind.ORDERS ? new OrderRows(csv) : csv;
    }

    /** Nothing of it will be applied, and there are more mistakes than anybody wants to read. */
    private boolean hopeless() {
        return wish.mode() == ImportMode.ALL_OR_NOTHING && bad >= ImportReport.MOST_ERRORS;
    }

    private void take(Row row) {
        rows++;
        try {
            if (wish.kind() != ImportKind.ORDERS) {
                row.check(taker.columns());
            }
            T item = taker.read(row);
            Set<?> keys = taker.keys(item);
            if (batch.endsBefore(keys)) {
                store();
            }
            batch.add(row, item, keys);
        } catch (RowRejected e) {
            reject(e.error());
        }
        if (rows % TOLD_EVERY == 0) {
            progress.read(rows, bad);
        }
    }

    private void store() {
        if (!batch.isEmpty()) {
            taker.write(batch, account);
            unchanged += batch.unchanged();
            batch = new Batch<>(this::reject);
        }
    }

    private void reject(RowError error) {
        bad++;
        if (errors.size() < ImportReport.MOST_ERRORS) {
            errors.add(error);
        }
    }
}
