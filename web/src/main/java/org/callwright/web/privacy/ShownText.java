package org.callwright.web.privacy;

import java.util.regex.Pattern;
import org.callwright.core.privacy.NumbersInText;

/**
 * Text that came from outside (a display name, a note) as somebody may see it: without control characters, and with what
 * looks like a telephone number masked as the number itself would be. PBXs like to put the number where the name belongs.
 */
public final class ShownText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private ShownText() {}

    public static String of(String text, boolean unmasked) {
        String shown = compared(text, unmasked);
        if (unmasked) {
            NumbersShown.add(NumbersInText.count(shown));
        }
        return shown;
    }

    /** As it is shown, but shown to nobody. */
    private static String compared(String text, boolean unmasked) {
        String plain = plain(text);
        return unmasked ? plain : NumbersInText.replaced(plain, number -> ShownPhone.masked(digits(number)));
    }

    /** One that is no number, whatever it looks like. */
    public static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** What is to be stored of a text that is sent: one that comes back as it was shown, with its stars, is left as it is. */
    public static String kept(String said, String stored, boolean unmasked) {
        return said.equals(compared(stored, unmasked)) ? stored : said;
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.startsWith("+") ? "+" : "");
        number.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
