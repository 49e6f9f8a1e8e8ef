package org.callwright.web.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A telephone number as somebody may see it, and the only way for one into an answer: in full ({@code +8613800000001}) for
 * those who have the permission, else {@code 138****0001}. The stars are always four: they do not tell how long a number is.
 */
@Serdeable
@Introspected
@Schema(type = "string", example = "138****0001")
public final class ShownPhone {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String STARS = "****";

    private final String text;

    private ShownPhone(String text) {
        this.text = text;
    }

    public static ShownPhone of(String e164, boolean unmasked) {
        if (unmasked) {
            NumbersShown.add(1);
        }
        return new ShownPhone(unmasked ? e164 : masked(e164));
    }

    @JsonValue
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    static String masked(String e164) {
        String national = national(e164);
        int length = national.length();
        if (length >= 10) {
            return national.substring(0, 3) + STARS + national.substring(length - 4);
        }
        return length >= 7 ? national.substring(0, 1) + STARS + national.substring(length - 2) : STARS;
    }

    private static String national(String e164) {
        try {
            return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(e164, null));
        } catch (NumberParseException e) {
            return e164.chars()
                    .filter(Character::isDigit)
                    .mapToObj(Character::toString)
                    .reduce("", String::concat);
        }
    }
}
