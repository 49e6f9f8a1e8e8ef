package org.callwright.web.session.oidc;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.callwright.core.account.OutsideIdentities;
import org.callwright.web.change.NeverKept;
import org.callwright.web.session.Session;
import org.callwright.web.session.Sessions;

/**
 * Signing in elsewhere. The browser is sent to the provider and comes back to the page with a code and the state; the page
 * brings both here, so no token is ever in an address.
 */
@Controller("/api/session/oidc")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirements
@Tag(name = "session")
class OidcController {
    private final OidcProviders providers;
    private final Attempts attempts;
    private final OutsideIdentities identities;
    private final Sessions sessions;

    OidcController(OidcProviders providers, Attempts attempts, OutsideIdentities identities, Sessions sessions) {
        this.providers = providers;
        this.attempts = attempts;
        this.identities = identities;
        this.sessions = sessions;
    }

    @Serdeable
    @Schema(name = "IdentityProvider")
    record Provider(
            @Schema(example = "corp") String name,
            @Schema(example = "Company account") String title) {}

    /**
     * @param address where the browser is to go
     * @param state to be kept by the browser, and compared with the one that it comes back with
     */
    @Serdeable
    @Schema(name = "SignInElsewhere")
    record Begun(String address, String state) {}

    @Serdeable
    @Schema(name = "SignInAnswer")
    record Return(
            @Schema(example = "SplxlOBeZQQYbYS6WxSbIA") @NotBlank @Size(max = 4_000)
            String code,

            @Schema(example = "af0ifjsldkj") @NotBlank @Size(max = 4_000)
            String state) {
        /** Without the code. */
        @Override
        public String toString() {
            return "return";
        }
    }

    @Get
    @Operation(summary = "Where people can sign in elsewhere")
    List<Provider> list() {
        return providers.all().stream()
                .map(provider -> new Provider(
                        provider.settings().getName(), provider.settings().getTitle()))
                .toList();
    }

    @Post("/{provider}")
    @NeverKept
    @Operation(summary = "Begin to sign in elsewhere")
    @ApiResponse(responseCode = "503", description = "The identity provider cannot be reached.")
    Begun begin(@PathVariable String provider) {
        Attempt attempt = Attempt.at(provider);
        String state = attempts.state(attempt);
        return new Begun(
                providers.byName(provider).signInAddress(attempt, state).toString(), state);
    }

    @Post("/{provider}/return")
    @NeverKept
    @Operation(
            summary = "Sign in with what the browser came back with",
            description = "The account is made at the first time; name and roles are those that the provider says now.")
    @ApiResponse(responseCode = "401", description = "The sign-in was not begun here, or the provider denies it.")
    @ApiResponse(
            responseCode = "409",
            description = "There is no account for this person: no role, or the name is taken.")
    Session signIn(@PathVariable String provider, @Valid @Body Return back) {
        OidcProvider at = providers.byName(provider);
        Attempt attempt = attempts.read(back.state(), provider);
        return sessions.begin(identities.admit(Claims.identity(at.person(attempt, back.code()), at.settings())));
    }
}
