package org.callwright.core.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions of a statement with their arguments, which are bound. Texts are constants. Not thread-safe. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    private String tables = "";
    private final List<Object> tableArguments = new ArrayList<>();
    private final Map<String, String> columns = new HashMap<>();

    /** Adds a condition with as many arguments as it has question marks; none when the value is null. */
    public Sql and(String condition, @Nullable Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : " AND ")
                    .append('(')
                    .append(condition)
                    .append(')');
            condition.chars().filter(c -> c == '?').forEach(mark -> arguments.add(value));
        }
        return this;
    }

    /** One of these; of none of them nothing. Null: whatever it is. */
    public Sql in(String column, @Nullable List<?> values) {
        if (values != null) {
            text.append(text.isEmpty() ? "" : " AND ");
            text.append(values.isEmpty() ? "FALSE" : column + " IN (?" + ", ?".repeat(values.size() - 1) + ")");
            arguments.addAll(values);
        }
        return this;
    }

    /** One of two. */
    Sql either(String one, Object argument, String other, Object otherArgument) {
        text.append(text.isEmpty() ? "" : " AND ")
                .append('(')
                .append(one)
                .append(" OR ")
                .append(other)
                .append(')');
        arguments.add(argument);
        arguments.add(otherArgument);
        return this;
    }

    public Sql and(Sql other) {
        tables = tables.isEmpty() ? other.tables : tables;
        tableArguments.addAll(other.tableArguments);
        columns.putAll(other.columns);
        if (!other.text.isEmpty()) {
            text.append(text.isEmpty() ? "" : " AND ").append(other.text);
            arguments.addAll(other.arguments);
        }
        return this;
    }

    /** One of those; true when one of them is. */
    public static Sql anyOf(List<Sql> branches) {
        Sql any = new Sql();
        if (branches.stream().noneMatch(branch -> branch.text.isEmpty())) {
            any.text.append(
                    branches.stream().map(branch -> "(" + branch.text + ")").collect(joining(" OR ", "(", ")")));
            branches.forEach(branch -> any.arguments.addAll(branch.arguments));
        }
        return any;
    }

    /**
     * Where the rows are looked for, if not in their table alone.
     *
     * @param text joins with the rows' table, with as many question marks as there are values
     * @param names columns of the rows' table that another one has as well, and in the order that is wanted
     */
    public Sql from(String text, List<String> values, Map<String, String> names) {
        tables = text;
        tableArguments.addAll(values);
        columns.putAll(names);
        return this;
    }

    /** What a column is to be called in an order, so that an index serves it. */
    String column(String name) {
        return columns.getOrDefault(name, name);
    }

    String tables(String table) {
        return tables.isEmpty() ? table : tables;
    }

    String where() {
        return text.isEmpty() ? "" : " WHERE " + text;
    }

    /** All conditions; TRUE when there is none. */
    public String text() {
        return text.isEmpty() ? "TRUE" : text.toString();
    }

    /** In the order of the text's question marks. */
    public List<Object> arguments() {
        return Stream.concat(tableArguments.stream(), arguments.stream()).toList();
    }
}
