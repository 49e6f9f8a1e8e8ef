package org.callwright.web.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param until when the token ends; renew or refresh it before
 * @param refreshToken good for one refresh; absent when a token was renewed by itself
 * @param refreshUntil when the refresh token ends unless it is used
 */
@Serdeable
public record Session(
        @Schema(example = "eyJhbGciOiJIUzI1NiJ9.…") String token,
        Instant until,

        @Schema(example = "qP0v6n3y…") @Nullable String refreshToken,
        @Nullable Instant refreshUntil,
        @Schema(example = "anna") String account) {
    /** Without the tokens. */
    @Override
    public String toString() {
        return account + " until " + until;
    }
}
