package org.callwright.core.catalog;

import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about, in a tree.
 *
 * @param parent the id of the category above it; null: at the top
 */
public record Category(String name, @Nullable String parent) {
    public static final Kind<Category> KIND = new Kind<>("category", Category.class, Permission.CATALOG_WRITE);

    public Category {
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
    }
}
