package org.callwright.core.callerid;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as far as the network says. {@code raw} and {@code name} are hostile text: at most 80 characters, no
 * control characters, otherwise as received; never use them in a name, a command or a header.
 *
 * @param raw the number or address as received, empty when there was none
 * @param e164 the number in E.164 ({@code +8613800000001}), when it is a possible number and may be shown
 * @param name the display name, empty when there was none
 */
public record Caller(String raw, @Nullable String e164, String name, Presentation presentation) {
    /** What may be said about the number. */
    public enum Presentation {
        /** A valid number. */
        KNOWN,
        /** The caller withheld it: neither shown nor matched, whatever the network also delivered. */
        WITHHELD,
        /** Nothing was delivered. */
        ABSENT,
        /** Something was delivered that is no telephone number: letters, a SIP address, 50 digits. */
        MALFORMED,
        /** It was known, and then the caller asked to be forgotten. */
        ERASED
    }
}
