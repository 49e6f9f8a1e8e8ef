package org.callwright.web.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record Credentials(
        @Schema(example = "anna") @NotBlank @Size(max = 80) String account,

        @Schema(example = "correct horse battery staple") @NotBlank @Size(max = 256)
        String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return account;
    }
}
