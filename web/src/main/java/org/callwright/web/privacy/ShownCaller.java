package org.callwright.web.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.callerid.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as somebody may see it.
 *
 * @param phone null unless the presentation is KNOWN
 * @param name what the network delivered as the name; not to be trusted
 * @param raw what was delivered instead of a number, for those who may see numbers in full
 */
@Serdeable
@Schema(name = "Caller")
public record ShownCaller(
        @Schema(example = "KNOWN") String presentation,
        @Nullable ShownPhone phone,
        @Schema(example = "Li Wei") @Nullable String name,
        @Nullable String raw) {
    public static ShownCaller of(Caller caller, boolean unmasked) {
        String e164 = caller.e164();
        boolean known = caller.presentation() == Caller.Presentation.KNOWN;
        boolean malformed = caller.presentation() == Caller.Presentation.MALFORMED;
        // Who withholds the number did not want to be named either.
        boolean withheld = caller.presentation() == Caller.Presentation.WITHHELD;
        return new ShownCaller(
                caller.presentation().name(),
                known && e164 != null ? ShownPhone.of(e164, unmasked) : null,
                withheld || caller.name().isEmpty() ? null : ShownText.of(caller.name(), unmasked),
                malformed && unmasked ? ShownText.of(caller.raw(), true) : null);
    }
}
