package org.callwright.web.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.hint.Hint;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gave along, as somebody may see it. All of it is what somebody unknown says: ask before you believe it.
 *
 * @param web he calls from a web page
 * @param joined he keyed in the number of the ticket that is shown
 * @param order which he is taken to call about; the ticket's own may have been changed since
 * @param source who says so: KEYPAD or WEB_CALL
 * @param entered what he gave when it is neither; masked as a telephone number would be
 */
@Serdeable
@Schema(name = "CallerHint")
public record ShownHint(
        boolean web,
        boolean joined,
        @Schema(example = "10100") @Nullable String order,
        @Schema(example = "KEYPAD") @Nullable String source,
        @Schema(example = "138****0001") @Nullable String entered) {
    /** Few digits as well: people key in PINs and one-time codes when a machine asks for a number. */
    public static String entered(String text, boolean unmasked) {
        return ShownPhone.of(text, unmasked).text();
    }

    /** Null when there is nothing to show. */
    public static @Nullable ShownHint of(Hint hint, boolean unmasked) {
        return hint.equals(Hint.NONE)
                ? null
                : new ShownHint(
                        hint.web(),
                        hint.joined(),
                        hint.order(),
                        hint.source() == null ? null : hint.source().name(),
                        hint.entered() == null ? null : entered(hint.entered(), unmasked));
    }
}
