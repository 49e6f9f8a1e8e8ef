package org.callwright.core.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.callwright.core.change.Refused;

/** Rows that are stored together. Those that turn out not to fit are rejected one by one. Not thread-safe. */
final class Batch<T> {
    /** A row that was read. */
    record Entry<T>(Row row, T item) {}

    private static final int MOST_ITEMS = 500;
    private static final int MOST_ROWS = 5_000;

    /** Of characters: few rows can be long ones. */
    private static final long LONGEST = 8 * 1024 * 1024;

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Set<Object> keys = new HashSet<>();
    private final Consumer<RowError> rejected;
    private int rows;
    private int unchanged;
    private long length;

    Batch(Consumer<RowError> rejected) {
        this.rejected = rejected;
    }

    /** Whether it is time to store it: it is full, or one of these keys is in it already and would be written over. */
    boolean endsBefore(Set<?> coming) {
        return entries.size() >= MOST_ITEMS
                || rows >= MOST_ROWS
                || length >= LONGEST
                || coming.stream().anyMatch(keys::contains);
    }

    void add(Row row, T item, Set<?> itsKeys) {
        entries.add(new Entry<>(row, item));
        keys.addAll(itsKeys);
        rows += row.size();
        length += row.length();
    }

    List<Entry<T>> entries() {
        return List.copyOf(entries);
    }

    List<T> items() {
        return entries.stream().map(Entry::item).toList();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void reject(Entry<T> entry, RowRejected why) {
        if (entries.remove(entry)) {
            rejected.accept(why.error());
        }
    }

    /** How many of its rows said what was stored already. */
    int unchanged() {
        return unchanged;
    }

    /**
     * Stores what is left.
     *
     * @param put says how many it has changed; refuses before it has written anything: then they are put one by one, to find
     *     the one at fault
     */
    void store(ToIntFunction<List<T>> put) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            unchanged += entries.size() - put.applyAsInt(items());
        } catch (Refused e) {
            entries().forEach(entry -> storeAlone(entry, put));
        }
    }

    private void storeAlone(Entry<T> entry, ToIntFunction<List<T>> put) {
        try {
            entry.row().make(() -> {
                unchanged += 1 - put.applyAsInt(List.of(entry.item()));
                return entry;
            });
        } catch (RowRejected e) {
            reject(entry, e);
        }
    }
}
