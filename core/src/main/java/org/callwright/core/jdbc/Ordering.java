package org.callwright.core.jdbc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

/**
 * What a list can be ordered by: columns that are never null, under the names that people give them. Rows that are alike
 * there are ordered by id. Each needs an index of column and id, after the columns that the list is usually filtered by.
 * Immutable once made.
 */
public final class Ordering<E> {
    /** @param read a cursor's key as a value of the column */
    record Column<E>(String property, Function<E, String> key, Function<Cursor, Comparable<?>> read) {}

    /** The order of one request. */
    record Chosen<E>(Column<E> column, boolean descending) {}

    /** A cursor as values of the columns. */
    record Place(Comparable<?> key, Comparable<?> id) {}

    private final String id;
    private final Function<E, ?> idOf;
    private final Function<String, Comparable<?>> readId;
    private final Sorting usual;
    private final Map<String, Column<E>> columns = new LinkedHashMap<>();

    private Ordering(String id, Function<E, ?> idOf, Function<String, Comparable<?>> readId, Sorting usual) {
        this.id = id;
        this.idOf = idOf;
        this.readId = readId;
        this.usual = usual;
    }

    /**
     * @param usual unless told otherwise
     * @param id the property that tells apart what is alike otherwise, a text or a value type that is stored as text
     * @param idOf its value; of a type that is no {@link Comparable} criteria refuse to say what comes after it
     */
    public static <E> Ordering<E> byText(Sorting usual, String id, Function<E, ? extends Comparable<?>> idOf) {
        return new Ordering<>(id, idOf, Ordering::possible, usual);
    }

    /**
     * @param usual unless told otherwise
     * @param id the property that tells apart what is alike otherwise, a number
     */
    public static <E> Ordering<E> byNumber(Sorting usual, String id, Function<E, Long> idOf) {
        return new Ordering<>(id, idOf, Long::valueOf, usual);
    }

    public Ordering<E> text(String name, String property, Function<E, String> value) {
        columns.put(name, new Column<>(property, value, Cursor::key));
        return this;
    }

    public Ordering<E> time(String name, String property, Function<E, Instant> value) {
        columns.put(
                name,
                new Column<>(property, row -> String.valueOf(value.apply(row).toEpochMilli()), Cursor::at));
        return this;
    }

    public Ordering<E> number(String name, String property, Function<E, Long> value) {
        columns.put(name, new Column<>(property, row -> String.valueOf(value.apply(row)), Cursor::number));
        return this;
    }

    /** Ids are ASCII: the database fails to compare them with anything else. */
    private static String possible(String text) {
        if (!IdText.possible(text)) {
            throw new IllegalArgumentException("no id of ours");
        }
        return text;
    }

    Chosen<E> chosen(PageRequest page) {
        Sorting wanted = page.sorting().orElse(usual);
        Column<E> column = columns.get(wanted.by());
        if (column == null) {
            throw Sorting.unknown(List.copyOf(columns.keySet()));
        }
        return new Chosen<>(column, wanted.descending());
    }

    String id() {
        return id;
    }

    Cursor cursor(Chosen<E> order, E row) {
        return new Cursor(order.column().key().apply(row), String.valueOf(idOf.apply(row)));
    }

    Place place(Chosen<E> order, Cursor cursor) {
        try {
            Comparable<?> key = order.column().property().equals(id)
                    ? readId.apply(cursor.key())
                    : order.column().read().apply(cursor);
            return new Place(key, readId.apply(cursor.id()));
        } catch (IllegalArgumentException e) {
            throw Refused.value("after", "not a cursor of this list in this order");
        }
    }
}
