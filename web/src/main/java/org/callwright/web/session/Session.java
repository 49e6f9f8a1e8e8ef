package org.callwright.web.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** @param until when the token ends; renew it before */
@Serdeable
record Session(
        @Schema(example = "eyJhbGciOiJIUzI1NiJ9.…") String token,
        Instant until,
        @Schema(example = "anna") String account) {
    /** Without the token. */
    @Override
    public String toString() {
        return account + " until " + until;
    }
}
