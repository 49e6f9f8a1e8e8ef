package org.callwright.core.product;

import java.util.regex.Pattern;

/** The number under which something is kept in stock: the lowest identity of a product. Safe in addresses and logs. */
public record Sku(String value) implements Comparable<Sku> {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,59}");

    public Sku {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a SKU is 1 to 60 of A-Z, a-z, 0-9, '.', '_', '+' and '-', starting with a letter or digit");
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
