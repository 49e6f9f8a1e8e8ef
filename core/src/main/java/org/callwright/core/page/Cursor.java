package org.callwright.core.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The place in a list that is ordered by something and then by id: of the last row seen, so that rows which come in
 * meanwhile neither repeat nor hide others. Opaque to clients, who get it as text and give it back.
 *
 * @param key what the list is ordered by, as text; a time as milliseconds
 */
public record Cursor(String key, String id) {
    /** A name is 200 characters at most, each of which is twelve in an address, or sealed, and then less. */
    private static final int LONGEST = 3_000;

    /** In a list that is ordered by time. */
    public Cursor(Instant at, String id) {
        this(String.valueOf(at.toEpochMilli()), id);
    }

    /**
     * Reads the text of {@link #toString()}.
     *
     * @throws IllegalArgumentException when it is not one of ours
     */
    public static Cursor parse(String text) {
        int bar = text.indexOf('_');
        if (bar < 0 || bar == text.length() - 1 || text.length() > LONGEST) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return new Cursor(
                URLDecoder.decode(text.substring(0, bar), StandardCharsets.UTF_8),
                URLDecoder.decode(text.substring(bar + 1), StandardCharsets.UTF_8));
    }

    /**
     * The time that it stands at.
     *
     * @throws IllegalArgumentException when it is of a list that is ordered otherwise
     */
    public Instant at() {
        return Instant.ofEpochMilli(number());
    }

    /**
     * The number that it stands at.
     *
     * @throws IllegalArgumentException when it is of a list that is ordered otherwise
     */
    public long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a cursor of this list", e);
        }
    }

    /** {@code key_id}, safe in addresses. */
    @Override
    public String toString() {
        return encoded(key) + "_" + encoded(id).replace("%5F", "_");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("_", "%5F");
    }
}
