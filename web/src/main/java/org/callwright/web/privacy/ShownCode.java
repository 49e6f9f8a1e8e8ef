package org.callwright.web.privacy;

import jakarta.inject.Singleton;
import java.util.Collection;
import org.callwright.core.callerid.CallerIdReader;

/**
 * The key by which another system calls a customer, as somebody may see it. People work with such keys, so digits in them are
 * shown, unless the key is a telephone number: some systems take that for it, and it need not be one that we have of him.
 */
@Singleton
public final class ShownCode {
    /** Shorter ones tell no number. */
    private static final int TELLING = 7;

    private final CallerIdReader reader;

    ShownCode(CallerIdReader reader) {
        this.reader = reader;
    }

    /** @param phones the customer's, in E.164 */
    public String of(String code, Collection<String> phones, boolean unmasked) {
        return mayBePhone(code) || isPhone(code, phones) ? ShownText.of(code, unmasked) : ShownText.plain(code);
    }

    /** Longer ones, and those that begin as no number here does, stay: they can be no number. */
    private boolean mayBePhone(String code) {
        return ShownMember.mayBePhone(code) && reader.whole(code.strip()).isPresent();
    }

    static boolean isPhone(String code, Collection<String> phones) {
        String digits = code.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return digits.length() >= TELLING
                && phones.stream().anyMatch(phone -> phone.endsWith(digits) || digits.endsWith(phone.substring(1)));
    }
}
