package org.callwright.web.privacy;

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
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:[ ()./-]*\\p{Nd}){10,19}[ ()./-]*");

    private ShownMember() {}

    public static @Nullable String of(@Nullable String member, boolean unmasked) {
        return of(member, List.of(), unmasked);
    }

    /** @param phones of the member, in E.164 */
    public static @Nullable String of(@Nullable String member, Collection<String> phones, boolean unmasked) {
        if (member == null) {
            return null;
        }
        return ShownText.of(member, unmasked || !(mayBePhone(member) || ShownCode.isPhone(member, phones)));
    }

    /** Who looks for it looks for a telephone number, and has to be allowed to. */
    public static boolean mayBePhone(@Nullable String member) {
        return member != null && NUMBER.matcher(member.strip()).matches();
    }
}
