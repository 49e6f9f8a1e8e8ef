package org.callwright.core.product;

import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A kind of products.
 *
 * @param parent the wider category; null at the top
 * @param buyer the account of who buys for it (采销经理); null: whoever does so for the wider one, if anybody does
 * @param version counts changes
 */
public record Category(
        CategoryId id,
        String name,
        @Nullable CategoryId parent,
        @Nullable String buyer,
        long version) {
    private static final int LONGEST_NAME = 120;

    public Category {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.value("name", "a category's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (buyer != null && !buyer.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,79}")) {
            throw Refused.value("buyer", "the name of an account: 1 to 80 of A-Z, a-z, 0-9, '.', '_', '@' and '-'");
        }
        if (id.equals(parent)) {
            throw Refused.value("parent", "a category cannot be its own parent");
        }
    }

    /** The same one, of this version. */
    public Category as(long otherVersion) {
        return new Category(id, name, parent, buyer, otherVersion);
    }
}
