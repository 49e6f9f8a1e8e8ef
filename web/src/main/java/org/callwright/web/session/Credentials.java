package org.callwright.web.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.callwright.core.account.Account;

/** The account in the one spelling that can exist: another one must not count as other tries of the same account. */
@Serdeable
record Credentials(
        @Schema(example = "anna")
        @NotBlank
        @Pattern(
                regexp = Account.NAME,
                flags = Pattern.Flag.CASE_INSENSITIVE,
                message = "is no account name: letters, digits, '.', '_', '@' and '-', at most 80")
        String account,

        @Schema(example = "correct horse battery staple") @NotBlank @Size(max = 256)
        String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return account;
    }
}
