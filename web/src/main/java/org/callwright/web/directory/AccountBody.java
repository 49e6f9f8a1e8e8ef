package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.callwright.core.account.Account;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * @param agent the agent that the person is, if any
 * @param enabled false: cannot sign in
 */
@Serdeable
@Schema(name = "Account")
record AccountBody(
        @Schema(example = "zhang.min")
        @NotNull
        @Pattern(
                regexp = Account.NAME,
                message = "is 1 to 80 of a-z, 0-9, '.', '_', '@' and '-', starting with a letter or digit")
        String account,

        @Schema(example = "Zhang Min 张敏") @NotBlank @Size(max = 120)
        String name,

        @Schema(example = "[\"agent\"]") @NotNull List<String> roles,
        @Schema(example = "[\"returns\"]") @NotNull List<String> teams,
        @Schema(example = "service") @Nullable String department,
        @Schema(example = "a07") @Nullable String agent,
        boolean enabled) {
    static AccountBody of(Account account) {
        return new AccountBody(
                account.name(),
                account.displayName(),
                account.roles().stream().sorted().toList(),
                account.teams().stream().sorted().toList(),
                account.department(),
                account.agent() == null ? null : account.agent().value(),
                account.enabled());
    }

    /** Without a password: that is set for itself. */
    Account wished() {
        AgentId id = agent == null ? null : Bodies.read("agent", () -> new AgentId(agent));
        return new Account(account, name, "", Set.copyOf(roles), Set.copyOf(teams), department, enabled, id);
    }
}
