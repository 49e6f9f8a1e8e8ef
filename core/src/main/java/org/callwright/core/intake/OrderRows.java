package org.callwright.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes of CSV's flat rows what JSON has nested: the rows that follow on each other and belong to one main order become one.
 * A row is a line of its order; a main order whose lines are in its sub-orders has a row without a SKU, before theirs.
 */
final class OrderRows implements RowSource {
    private static final int MOST_ROWS = 10_000;
    private static final long LONGEST = 8 * 1024 * 1024;

    private final RowSource flat;
    private Row ahead = Row.broken(0, "");
    private boolean peeked;

    OrderRows(RowSource flat) {
        this.flat = flat;
    }

    @Override
    public boolean hasNext() {
        return peeked || flat.hasNext();
    }

    @Override
    public Row next() {
        List<Row> family = new ArrayList<>(List.of(take()));
        int rows = 1;
        long length = family.getFirst().length();
        while (hasNext()
                && main(peek()).equals(main(family.getFirst()))
                && !main(peek()).isEmpty()) {
            Row row = take();
            rows++;
            length += row.length();
            if (rows <= MOST_ROWS && length <= LONGEST) {
                family.add(row);
            }
        }
        Row order = nested(family);
        if (rows > MOST_ROWS) {
            return order.broken(order.rejected("", "an order has at most " + MOST_ROWS + " rows"));
        }
        return length > LONGEST
                ? order.broken(order.rejected("", "the rows of an order have at most " + LONGEST + " characters"))
                : order;
    }

    private static Row nested(List<Row> family) {
        List<Row> own = new ArrayList<>();
        List<List<Row>> subs = new ArrayList<>();
        for (Row row : family) {
            if (row.text("parent").isEmpty()) {
                own.add(row);
            } else if (!subs.isEmpty() && number(subs.getLast().getFirst()).equals(number(row))) {
                subs.getLast().add(row);
            } else {
                subs.add(new ArrayList<>(List.of(row)));
            }
        }
        Row first = family.getFirst();
        if (own.isEmpty()) {
            return first.broken(first.rejected("parent", "the main order's row comes before those of its sub-orders"));
        }
        if (first != own.getFirst() || !number(own.getFirst()).equals(number(own.getLast()))) {
            return first.broken(first.rejected("number", "the rows of an order follow on each other"));
        }
        List<Row> parts = subs.stream().map(OrderRows::withLines).toList();
        return withLines(own).with(Map.of("lines", lines(own), "subs", parts));
    }

    private static Row withLines(List<Row> rows) {
        return rows.getFirst().with(Map.of("lines", lines(rows)));
    }

    private static List<Row> lines(List<Row> rows) {
        return rows.stream().filter(row -> row.text("sku").isPresent()).toList();
    }

    /** What the rows of one main order have in common; empty for a row that says too little. */
    private static String main(Row row) {
        return row.text("parent")
                .or(() -> row.text("number"))
                .map(number -> row.text("platform").orElse("") + "/" + number)
                .orElse("");
    }

    private static String number(Row row) {
        return row.text("number").orElse("");
    }

    private Row peek() {
        if (!peeked) {
            ahead = flat.next();
            peeked = true;
        }
        return ahead;
    }

    private Row take() {
        Row taken = peek();
        peeked = false;
        return taken;
    }

    @Override
    public void close() {
        flat.close();
    }
}
