package org.callwright.core.callerid;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;

/**
 * Which numbers may be dialled. Whoever calls chooses the number that he shows: one that costs those who call back, or
 * alarms the police, is known for that.
 */
public final class DialRule {
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    /** @param e164 as {@link CallerIdReader#e164} has it */
    public boolean allows(String e164) {
        try {
            PhoneNumber number = numbers.parse(e164, null);
            // Complete: what is possible only within a town is dialled as something else from here.
            return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    && numbers.getNumberType(number) != PhoneNumberType.PREMIUM_RATE
                    && !alarms(number);
        } catch (NumberParseException e) {
            return false;
        }
    }

    private boolean alarms(PhoneNumber number) {
        String national = numbers.getNationalSignificantNumber(number);
        return numbers.getRegionCodesForCountryCode(number.getCountryCode()).stream()
                .anyMatch(region -> shortNumbers.connectsToEmergencyNumber(national, region));
    }
}
