package org.callwright.core.page;

import java.time.Instant;

/**
 * The place in a list that is ordered by time and then by id: of the last row seen, so that rows which come in meanwhile
 * neither repeat nor hide others. Opaque to clients, who get it as text and give it back.
 */
public record Cursor(Instant at, String id) {
    /**
     * Reads the text of {@link #toString()}.
     *
     * @throws IllegalArgumentException when it is not one of ours
     */
    public static Cursor parse(String text) {
        int dash = text.indexOf('_');
        if (dash < 1 || dash == text.length() - 1 || text.length() > 80) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        try {
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(text, 0, dash, 10)), text.substring(dash + 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a cursor of this list", e);
        }
    }

    /** {@code milliseconds_id}, safe in addresses. */
    @Override
    public String toString() {
        return at.toEpochMilli() + "_" + id;
    }
}
