package org.callwright.web.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to be.
 *
 * @param state READY, NOT_READY or LOGGED_OUT
 * @param reason needed for NOT_READY
 * @param phone the phone to sign in at, if not the usual one
 */
@Serdeable
record AgentWish(
        @Schema(
                example = "NOT_READY",
                allowableValues = {"READY", "NOT_READY", "LOGGED_OUT"})
        @NotNull
        String state,

        @Schema(example = "BREAK") @Nullable String reason,

        @Schema(example = "anna")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9_.]{1,40}", message = "is 1 to 40 letters, digits, '_' and '.'")
        String phone) {
    enum State {
        READY,
        NOT_READY,
        LOGGED_OUT
    }
}
