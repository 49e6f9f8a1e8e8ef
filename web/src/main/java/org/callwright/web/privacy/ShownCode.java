package org.callwright.web.privacy;

import java.util.Collection;

/**
 * The key by which a members' programme or another system calls a customer, as somebody may see it. People work with such keys,
 * so digits in them are shown, unless the key is one of the customer's telephone numbers: some systems take that for it.
 */
public final class ShownCode {
    /** Shorter ones tell no number. */
    private static final int TELLING = 7;

    private ShownCode() {}

    /** @param phones the customer's, in E.164 */
    public static String of(String code, Collection<String> phones, boolean unmasked) {
        return ShownText.of(code, unmasked || !isPhone(code, phones));
    }

    static boolean isPhone(String code, Collection<String> phones) {
        String digits = code.replaceAll("[^0-9]", "");
        return digits.length() >= TELLING
                && phones.stream().anyMatch(phone -> phone.endsWith(digits) || digits.endsWith(phone.substring(1)));
    }
}
