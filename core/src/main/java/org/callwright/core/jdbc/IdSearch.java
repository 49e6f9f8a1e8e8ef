package org.callwright.core.jdbc;

import io.micronaut.data.jdbc.operations.JdbcRepositoryOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.jspecify.annotations.Nullable;

/**
 * Pages of ids, by time or another number, where what is asked for lies in several tables, which {@link Conditions} cannot
 * say. Texts are constants of the callers, arguments are always bound. Joins the transaction of the calling thread. Thread-safe.
 */
@Singleton
public final class IdSearch {
    private final JdbcRepositoryOperations jdbc;

    IdSearch(JdbcRepositoryOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wanted. A value that is null adds no condition. Not thread-safe. */
    public static final class Wanted {
        private final String tables;
        private final String usual;
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final String id;
        private final StringBuilder conditions = new StringBuilder("TRUE");
        private final List<Object> arguments = new ArrayList<>();

        /**
         * @param tables after FROM
         * @param name what people call the time that the list is ordered by unless told otherwise
         * @param time the column of that time, qualified
         * @param id the numeric column that tells apart what is of the same time, qualified; each row has one of its own
         */
        public Wanted(String tables, String name, String time, String id) {
            this.tables = tables;
            this.usual = name;
            this.columns.put(name, time);
            this.id = id;
        }

        /**
         * What else the list can be ordered by.
         *
         * @param column qualified; of numbers, or of an enumeration, whose constants have their places
         */
        public Wanted orBy(String name, String column) {
            columns.put(name, column);
            return this;
        }

        /** @param condition with one question mark for each argument */
        public Wanted where(String condition, @Nullable Object... values) {
            for (Object value : values) {
                if (value == null) {
                    return this;
                }
            }
            conditions.append(" AND ").append(condition);
            for (Object value : values) {
                arguments.add(argument(value));
            }
            return this;
        }

        /** One of these; null adds no condition, and of none there is nothing. */
        public Wanted in(String column, @Nullable List<Long> values) {
            if (values != null) {
                conditions
                        .append(" AND ")
                        .append(values.isEmpty() ? "FALSE" : column + " IN (?" + ", ?".repeat(values.size() - 1) + ")");
                arguments.addAll(values);
            }
            return this;
        }

        private static Object argument(@Nullable Object value) {
            return switch (value) {
                case null -> throw new IllegalArgumentException("no argument");
                case Instant at -> at.toEpochMilli();
                case Number number -> number;
                case Boolean truth -> truth;
                case Enum<?> constant -> constant.name();
                default -> value.toString();
            };
        }

        private String column(Sorting order) {
            String column = columns.get(order.by());
            if (column == null) {
                throw Sorting.unknown(List.copyOf(columns.keySet()));
            }
            return column;
        }

        private String sql(String by, boolean descending) {
            String direction = descending ? " DESC" : "";
            return "SELECT " + id + ", " + by + " + 0 FROM " + tables + " WHERE " + conditions + " ORDER BY " + by
                    + direction + ", " + id + direction + " LIMIT ?";
        }
    }

    /** Newest first, unless the page is asked for in another order. */
    public Page<Long> newest(Wanted wanted, PageRequest page) {
        Sorting order = page.sorting().orElse(new Sorting(wanted.usual, true));
        return Page.of(read(wanted, page, wanted.column(order), order.descending()), page.limit(), place -> place)
                .map(place -> Long.parseLong(place.id()));
    }

    /**
     * Whether more of it is found; as many are read, and no more. Of a list that has no such order it fails, as the list does.
     *
     * @param by what the list is asked to be ordered by
     */
    public boolean moreThan(Wanted wanted, String by, int most) {
        wanted.column(new Sorting(by, true));
        return jdbc.prepareStatement(
                "SELECT " + wanted.id + " FROM " + wanted.tables + " WHERE " + wanted.conditions + " LIMIT 1 OFFSET ?",
                statement -> {
                    bind(statement, wanted);
                    statement.setInt(wanted.arguments.size() + 1, most);
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next();
                    }
                });
    }

    private static void bind(PreparedStatement statement, Wanted wanted) throws SQLException {
        for (int i = 0; i < wanted.arguments.size(); i++) {
            statement.setObject(i + 1, wanted.arguments.get(i));
        }
    }

    private List<Cursor> read(Wanted wanted, PageRequest page, String by, boolean descending) {
        page.after().ifPresent(cursor -> {
            long at = number(cursor.key());
            long id = number(cursor.id());
            // Not (time, id) < (?, ?): MariaDB makes no range scan of that.
            String beyond = descending ? " <" : " >";
            wanted.where(by + beyond + "= ?", at);
            wanted.where("(" + by + beyond + " ? OR " + wanted.id + beyond + " ?)", at, id);
        });
        return jdbc.prepareStatement(wanted.sql(by, descending), statement -> {
            bind(statement, wanted);
            statement.setInt(wanted.arguments.size() + 1, page.limit() + 1);
            return places(statement);
        });
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refused.value("after", "not a cursor of this list");
        }
    }

    private static List<Cursor> places(PreparedStatement statement) throws SQLException {
        List<Cursor> places = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                places.add(new Cursor(String.valueOf(rows.getLong(2)), String.valueOf(rows.getLong(1))));
            }
        }
        return places;
    }
}
