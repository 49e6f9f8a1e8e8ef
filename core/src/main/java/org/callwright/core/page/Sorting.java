package org.callwright.core.page;

/**
 * What a list is to be ordered by.
 *
 * @param by a name that the list knows; each list says which
 */
public record Sorting(String by, boolean descending) {
    /** {@code name}, or {@code -name} for the highest first. */
    public static Sorting parse(String text) {
        boolean descending = text.startsWith("-");
        return new Sorting(descending ? text.substring(1) : text, descending);
    }
}
