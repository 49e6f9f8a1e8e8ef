package org.callwright.core.order;

import java.util.regex.Pattern;

/**
 * How the business knows an order.
 *
 * @param platform where it was placed: a shop, a market place; capitals
 * @param number unique on that platform
 */
public record OrderNumber(String platform, String number) {
    private static final Pattern PLATFORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._#-]{0,59}");

    public OrderNumber {
        platform(platform);
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "an order number is 1 to 60 of A-Z, a-z, 0-9, '.', '_', '#' and '-', starting with a letter or digit");
        }
    }

    /** @throws IllegalArgumentException when it cannot be the name of a platform */
    public static String platform(String name) {
        if (!PLATFORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a platform is 1 to 40 of A-Z, 0-9, '_' and '-'");
        }
        return name;
    }

    @Override
    public String toString() {
        return platform + "/" + number;
    }
}
