package org.callwright.core.intake;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read, whatever the format: texts by column, and rows within it. What cannot be read is rejected with its
 * line and column. Immutable.
 */
final class Row {
    private static final int LONGEST_LIST = 500;

    private final long line;
    private final String path;
    private final Map<String, String> fields;
    private final Map<String, List<Row>> parts;
    private final @Nullable RowRejected broken;

    private Row(
            long line,
            String path,
            Map<String, String> fields,
            Map<String, List<Row>> parts,
            @Nullable RowRejected broken) {
        this.line = line;
        this.path = path;
        this.fields = fields;
        this.parts = parts;
        this.broken = broken;
    }

    static Row of(long line, Map<String, String> fields) {
        return new Row(line, "", fields, Map.of(), null);
    }

    /** @param path before each column's name, such as {@code lines[2].} */
    static Row of(long line, String path, Map<String, String> fields, Map<String, List<Row>> parts) {
        return new Row(line, path, fields, parts, null);
    }

    /** A line that could not even be taken apart. */
    static Row broken(long line, String message) {
        return new Row(line, "", Map.of(), Map.of(), new RowRejected(line, "", message));
    }

    Row with(Map<String, List<Row>> other) {
        return new Row(line, path, fields, other, broken);
    }

    Row broken(RowRejected why) {
        return new Row(line, path, fields, parts, why);
    }

    long line() {
        return line;
    }

    /** Itself and those within. */
    int size() {
        return 1
                + parts.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Row::size)
                        .sum();
    }

    /** Characters of what it says, and of those within. */
    long length() {
        return fields.values().stream().mapToLong(String::length).sum()
                + parts.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Row::length)
                        .sum();
    }

    List<Row> parts(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** Whether it says anything of it, be it that there is none. */
    boolean mentions(String name) {
        return fields.containsKey(name) || parts.containsKey(name);
    }

    /** @throws RowRejected when it could not be taken apart, or has a column that it cannot have */
    void check(Set<String> columns) {
        if (broken != null) {
            throw broken;
        }
        for (Set<String> names : List.of(fields.keySet(), parts.keySet())) {
            names.stream().filter(name -> !columns.contains(name)).findFirst().ifPresent(name -> {
                throw rejected(name, "there is no such field here; there are " + String.join(", ", columns));
            });
        }
    }

    RowRejected rejected(String column, String message) {
        return new RowRejected(line, path + column, message);
    }

    /** What is blank is absent. */
    Optional<String> text(String column) {
        return Optional.ofNullable(fields.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String required(String column) {
        return text(column).orElseThrow(() -> rejected(column, "is missing"));
    }

    <T> T required(String column, Function<String, T> reader) {
        return read(column, required(column), reader);
    }

    <T> Optional<T> optional(String column, Function<String, T> reader) {
        return text(column).map(text -> read(column, text, reader));
    }

    int whole(String column) {
        return required(column, Row::number);
    }

    int whole(String column, int otherwise) {
        return optional(column, Row::number).orElse(otherwise);
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return required(
                column,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("is one of " + String.join(", ", names(type)))));
    }

    /** Several values in one column, separated by semicolons. */
    <T> List<T> list(String column, Function<String, T> reader) {
        List<String> texts =
                text(column).map(text -> List.of(text.split(";", -1))).orElse(List.of());
        if (texts.size() > LONGEST_LIST) {
            throw rejected(column, "at most " + LONGEST_LIST + " values");
        }
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> read(column, text, reader))
                .toList();
    }

    /** Makes something of several columns; what is wrong with it is said of the column at fault. */
    <T> T make(Supplier<T> whole) {
        try {
            return whole.get();
        } catch (Refused e) {
            throw rejected(columnOf(e), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw rejected("", String.valueOf(e.getMessage()));
        }
    }

    /** Refusals name a field by its path from the top, which is more than the column's name. */
    private String columnOf(Refused refused) {
        String field = refused.field() == null ? "" : refused.field();
        return fields.containsKey(field) ? field : field.substring(field.lastIndexOf('.') + 1);
    }

    private <T> T read(String column, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (Refused | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw rejected(column, String.valueOf(e.getMessage()));
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is a whole number", e);
        }
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
