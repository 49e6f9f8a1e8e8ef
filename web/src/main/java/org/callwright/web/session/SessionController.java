package org.callwright.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.callwright.core.account.Account;
import org.callwright.core.account.SignIn;
import org.callwright.web.change.NeverKept;
import org.callwright.web.problem.ProblemException;

@Controller("/api/session")
@Tag(name = "session")
class SessionController {
    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final HttpClientAddressResolver addresses;
    private final ExecutorService blocking;

    SessionController(
            SignIn signIn,
            SignInThrottle throttle,
            Sessions sessions,
            HttpClientAddressResolver addresses,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.signIn = signIn;
        this.throttle = throttle;
        this.sessions = sessions;
        this.addresses = addresses;
        this.blocking = blocking;
    }

    @Post
    @SecurityRequirements
    @NeverKept
    @Operation(
            summary = "Sign in",
            description =
                    "Name and password for a token, to be sent as 'Authorization: Bearer …', and a refresh token.")
    @ApiResponse(responseCode = "401", description = "Name or password is wrong, or the account is disabled.")
    @ApiResponse(responseCode = "429", description = "Too many tries; see Retry-After.")
    CompletionStage<Session> signIn(@Valid @Body Credentials credentials, HttpRequest<?> request) {
        String address = String.valueOf(addresses.resolve(request));
        return throttle.admit(credentials.account(), address)
                .thenCompose(attempt -> verified(credentials, attempt))
                .thenApplyAsync(sessions::begin, blocking);
    }

    private CompletionStage<Account> verified(Credentials credentials, SignInThrottle.Try attempt) {
        return signIn.verify(credentials.account(), credentials.password()).handle((account, failure) -> {
            if (failure != null) {
                attempt.didNotCount();
                throw failure instanceof RejectedExecutionException
                        ? ProblemException.tooMany("Too many are signing in at this moment.", Duration.ofSeconds(2))
                        : new IllegalStateException("sign-in cannot be checked", failure);
            }
            Account known = account.orElseThrow(
                    () -> ProblemException.unauthorized("Name or password is wrong, or the account is disabled."));
            attempt.succeeded();
            return known;
        });
    }

    @Put
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(summary = "Renew", description = "A fresh token for one that still holds.")
    Session renew(Authentication authentication) {
        return sessions.renewed(authentication);
    }

    @Serdeable
    record Refresh(
            @Schema(example = "qP0v6n3y…") @NotBlank @Size(max = 100)
            String refreshToken) {
        /** Without the token. */
        @Override
        public String toString() {
            return "refresh";
        }
    }

    @Post("/refresh")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @SecurityRequirements
    @NeverKept
    @Operation(
            summary = "Go on",
            description =
                    "A fresh token and the next refresh token for a refresh token, which is used up by that. One that "
                            + "comes a second time ends its session.")
    @ApiResponse(responseCode = "401", description = "It has ended, was used before, or is none.")
    Session refresh(@Valid @Body Refresh refresh) {
        return sessions.refreshed(refresh.refreshToken());
    }

    @Delete
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(
            summary = "Sign out",
            description =
                    "Ends the session: this token, all that were renewed since the sign-in, and the refresh token. "
                            + "Other nodes know it within two seconds. The agent's state stays as it is.")
    @ApiResponse(responseCode = "204", description = "Ended.")
    HttpResponse<?> signOut(Authentication authentication) {
        sessions.end(authentication);
        return HttpResponse.noContent();
    }
}
