package org.callwright.core.catalog;

import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The recorded outcome of a ticket.
 *
 * @param category null: for tickets of any category; otherwise for that category and those below it
 * @param place the order in which they are proposed, 0 to 999
 */
public record Disposition(String name, @Nullable String category, int place) {
    public static final Kind<Disposition> KIND = new Kind<>("disposition", Disposition.class, Permission.CATALOG_WRITE);

    public Disposition {
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (place < 0 || place > 999) {
            throw Refused.value("place", "a place is 0 to 999");
        }
    }
}
