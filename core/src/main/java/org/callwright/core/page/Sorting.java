package org.callwright.core.page;

import java.util.List;
import org.callwright.core.change.Refused;

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

    /** Says what a list can be ordered by to whom wants it otherwise. */
    public static Refused unknown(List<String> legal) {
        return Refused.value("sort", "this list is not ordered by that", legal);
    }
}
