package org.callwright.core.supplier;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.callwright.core.change.Refused;
import org.callwright.core.product.CategoryId;

/**
 * Somebody who supplies goods.
 *
 * @param contact whom to turn to there, for reading only
 * @param categories what it supplies: these and all that are narrower
 * @param version counts changes
 */
public record Supplier(SupplierId id, String name, String contact, Set<CategoryId> categories, long version) {
    private static final int LONGEST = 200;
    private static final int MOST_CATEGORIES = 200;

    public Supplier {
        categories = Collections.unmodifiableSet(new LinkedHashSet<>(categories));
        if (name.isBlank() || name.length() > LONGEST) {
            throw Refused.value("name", "a supplier's name has 1 to " + LONGEST + " characters");
        }
        if (contact.length() > LONGEST) {
            throw Refused.value("contact", "at most " + LONGEST + " characters");
        }
        if (categories.size() > MOST_CATEGORIES) {
            throw Refused.value("categories", "at most " + MOST_CATEGORIES + " categories");
        }
    }

    /** The same one, of this version. */
    public Supplier as(long otherVersion) {
        return new Supplier(id, name, contact, categories, otherVersion);
    }
}
