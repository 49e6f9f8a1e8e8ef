package org.callwright.core.product;

import java.util.regex.Pattern;

/** A category's short name; it stays the same when the category is renamed or moved. */
public record CategoryId(String value) {
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public CategoryId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a category id is 1 to 40 of a-z, 0-9, '.', '_' and '-', starting with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
