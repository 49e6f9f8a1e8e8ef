package org.callwright.core.jdbc;

import static java.util.stream.Collectors.joining;

import io.micronaut.data.jdbc.operations.JdbcRepositoryOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Pages of rows that fit one of several sets of conditions. Each set finds a page by an index of its own, and the page is the
 * top of them together; joined by OR, none would serve. Criteria cannot say that, so the statement is put together here, of
 * constant texts and bound arguments. Rows have an id and a number, which tells apart what is of the same time. Blocks.
 */
@Singleton
public class PagedUnion {
    private static final String NUMBER = "number";

    private final JdbcRepositoryOperations jdbc;

    PagedUnion(JdbcRepositoryOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a list is ordered by.
     *
     * @param column of a time; rows without one are left out
     * @param at a row's time
     * @param number a row's number
     */
    public record Order<R>(
            String column, boolean descending, Function<R, @Nullable Instant> at, Function<R, String> number) {
        private String text(Sql branch, int limit) {
            return text(branch.column(column), branch.column(NUMBER), limit);
        }

        private String text(String time, String tie, int limit) {
            String direction = descending ? "DESC" : "ASC";
            return " ORDER BY " + time + " " + direction + ", " + tie + " " + direction + " LIMIT " + limit;
        }

        private Cursor cursor(R row) {
            Instant time = at.apply(row);
            return new Cursor(time == null ? Instant.EPOCH : time, number.apply(row));
        }
    }

    public <R> Page<R> page(Class<R> type, List<Sql> branches, Order<R> order, PageRequest page) {
        return page(type, branches, order, page, null);
    }

    /**
     * @param ordered which an index has in that order
     * @param scattered which none has: of these only those are looked for that would come before the last of a page of the others
     */
    @Transactional(readOnly = true)
    public <R> Page<R> page(Class<R> type, List<Sql> ordered, List<Sql> scattered, Order<R> order, PageRequest page) {
        List<Sql> all = Stream.concat(ordered.stream(), scattered.stream()).toList();
        Cursor last = ordered.isEmpty() || scattered.isEmpty()
                ? null
                : page(type, ordered, order, page).next().orElse(null);
        return page(type, all, order, page, last);
    }

    /**
     * A page that may have fewer rows than asked for and still be followed by another one.
     *
     * @param until the last row that may be looked at for this time: the next page begins behind it. Null: to the end of the
     *     list
     */
    @Transactional(readOnly = true)
    public <R> Page<R> page(
            Class<R> type, List<Sql> branches, Order<R> order, PageRequest page, @Nullable Cursor until) {
        String table = jdbc.getEntity(type).getPersistedName();
        List<Sql> whole = branches.stream()
                .map(branch -> new Sql()
                        .and(branch)
                        .and(branch.column(order.column()) + " > ?", 0L)
                        .and(upTo(branch, order, until))
                        .and(after(branch, order, page.after().orElse(null))))
                .toList();
        List<Object> arguments =
                whole.stream().flatMap(branch -> branch.arguments().stream()).toList();
        String text = text(table, whole, order, page.limit() + 1);
        List<R> rows = jdbc.prepareStatement(text, statement -> rows(statement, arguments, type));
        Page<R> found = Page.of(rows, page.limit(), order::cursor);
        return until == null || found.next().isPresent() ? found : new Page<>(found.items(), Optional.of(until));
    }

    /**
     * Whole rows are read of those only that are shown: what decides is mostly in the index that finds them, and so is which of
     * what several sets give is on the page.
     */
    private static String text(String table, List<Sql> branches, Order<?> order, int limit) {
        String candidates = branches.stream()
                .map(branch -> "(SELECT id, " + branch.column(order.column()) + " AS at, " + branch.column(NUMBER)
                        + " AS tie FROM " + branch.tables(table) + branch.where() + order.text(branch, limit) + ")")
                .collect(joining(" UNION "));
        String shown = branches.size() == 1
                ? candidates
                : "(SELECT id FROM (" + candidates + ") AS candidate" + order.text("at", "tie", limit) + ")";
        return "SELECT t.* FROM " + shown + " AS shown STRAIGHT_JOIN " + table + " t ON t.id = shown.id"
                + order.text("t." + order.column(), "t." + NUMBER, limit);
    }

    private static Sql after(Sql branch, Order<?> order, @Nullable Cursor cursor) {
        return beside(branch, order.column(), order.descending() ? "<" : ">", "", cursor);
    }

    private static Sql upTo(Sql branch, Order<?> order, @Nullable Cursor cursor) {
        return beside(branch, order.column(), order.descending() ? ">" : "<", "=", cursor);
    }

    /**
     * Not (time, number) < (?, ?): MariaDB makes no range scan of that.
     *
     * @param itself "=" when the cursor's own row is meant, too
     */
    private static Sql beside(Sql branch, String column, String sign, String itself, @Nullable Cursor cursor) {
        if (cursor == null) {
            return new Sql();
        }
        if (!IdText.possible(cursor.id())) {
            throw foreign();
        }
        long at = time(cursor).toEpochMilli();
        String time = branch.column(column);
        String tie = branch.column(NUMBER);
        return new Sql()
                .and(time + " " + sign + "= ?", at)
                .either(time + " " + sign + " ?", at, tie + " " + sign + itself + " ?", cursor.id());
    }

    /** @throws Refused when the cursor is of a list that is ordered otherwise */
    public static Instant time(Cursor cursor) {
        try {
            return cursor.at();
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static Refused foreign() {
        return Refused.value("after", "not a cursor of this list in this order");
    }

    private <R> List<R> rows(PreparedStatement statement, List<Object> arguments, Class<R> type) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
        try (ResultSet found = statement.executeQuery();
                Stream<R> rows = jdbc.entityStream(found, type)) {
            return rows.toList();
        }
    }
}
