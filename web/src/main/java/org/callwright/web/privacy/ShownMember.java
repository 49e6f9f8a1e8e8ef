package org.callwright.web.privacy;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member's number as somebody may see it. Many programmes take the member's telephone number for it; that is masked as a
 * telephone number is, or everybody would read here what is masked beside it.
 */
public final class ShownMember {
    /** Mobile numbers have at least ten digits without their country's code. One of a card that is as long is masked as well. */
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:[ ()./-]*\\p{N}){10,19}[ ()./-]*");

    /** The database passes over them when it compares. */
    private static final Pattern PASSED_OVER = Pattern.compile("[\\p{C}\\p{M}]");

    private ShownMember() {}

    public static @Nullable String of(@Nullable String member, boolean unmasked) {
        return of(member, List.of(), unmasked);
    }

    /** @param phones of the member, in E.164 */
    public static @Nullable String of(@Nullable String member, Collection<String> phones, boolean unmasked) {
        if (member == null) {
            return null;
        }
        return mayBePhone(member) || ShownCode.isPhone(member, phones)
                ? ShownText.of(member, unmasked)
                : ShownText.plain(member);
    }

    /**
     * Who looks for it looks for a telephone number, and has to be allowed to. So has who writes its digits as no telephone
     * number is written, such as in circles: the database takes them for the same.
     */
    public static boolean mayBePhone(@Nullable String member) {
        return member != null && NUMBER.matcher(plain(member).strip()).matches();
    }

    private static String plain(String text) {
        return PASSED_OVER.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
    }
}
