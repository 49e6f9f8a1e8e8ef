package org.callwright.core.callerid;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** A telephone number as people of its country dial and write it, and as their older systems have it. */
public final class NationalNumber {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private NationalNumber() {}

    /** Its digits, with the leading 0 where there is one: {@code 13800000001}, {@code 02155550100}. */
    public static String of(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.NATIONAL)
                    .replaceAll("[^0-9]", "");
        } catch (NumberParseException e) {
            return e164.replaceAll("[^0-9]", "");
        }
    }
}
