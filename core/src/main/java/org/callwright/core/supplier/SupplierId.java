package org.callwright.core.supplier;

import java.util.regex.Pattern;

/** A supplier's short name; it stays the same when the supplier is renamed. */
public record SupplierId(String value) implements Comparable<SupplierId> {
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public SupplierId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a supplier id is 1 to 40 of a-z, 0-9, '.', '_' and '-', starting with a letter or digit");
        }
    }

    @Override
    public int compareTo(SupplierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
