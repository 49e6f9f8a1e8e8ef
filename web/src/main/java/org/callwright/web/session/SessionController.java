package org.callwright.web.session;

import io.micronaut.context.annotation.Value;
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
import io.micronaut.security.token.generator.TokenGenerator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.EndedSessions;
import org.callwright.core.account.SignIn;
import org.callwright.web.access.SignedIn;
import org.callwright.web.problem.ProblemException;

@Controller("/api/session")
@Tag(name = "session")
class SessionController {
    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final Accounts accounts;
    private final EndedSessions ended;
    private final TokenGenerator tokens;
    private final HttpClientAddressResolver addresses;
    private final Clock clock;
    private final Duration lifetime;

    SessionController(
            SignIn signIn,
            SignInThrottle throttle,
            Accounts accounts,
            EndedSessions ended,
            TokenGenerator tokens,
            HttpClientAddressResolver addresses,
            Clock clock,
            @Value("${callwright.jwt.lifetime}") Duration lifetime) {
        this.signIn = signIn;
        this.throttle = throttle;
        this.accounts = accounts;
        this.ended = ended;
        this.tokens = tokens;
        this.addresses = addresses;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    @Post
    @SecurityRequirements
    @Operation(
            summary = "Sign in",
            description = "Name and password for a token, to be sent as 'Authorization: Bearer …'.")
    @ApiResponse(responseCode = "401", description = "Name or password is wrong, or the account is disabled.")
    @ApiResponse(responseCode = "429", description = "Too many tries; see Retry-After.")
    CompletionStage<Session> signIn(@Valid @Body Credentials credentials, HttpRequest<?> request) {
        String address = String.valueOf(addresses.resolve(request));
        return throttle.admit(credentials.account(), address).thenCompose(attempt -> verified(credentials, attempt));
    }

    private CompletionStage<Session> verified(Credentials credentials, SignInThrottle.Try attempt) {
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
            return session(known, UUID.randomUUID().toString());
        });
    }

    @Put
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(summary = "Renew", description = "A fresh token with the roles that the account has now.")
    Session renew(Authentication authentication) {
        Account account = accounts.byName(authentication.getName())
                .filter(Account::enabled)
                .orElseThrow(() -> ProblemException.unauthorized("The account no longer exists or is disabled."));
        return session(account, SignedIn.of(authentication).session());
    }

    @Delete
    @Operation(
            summary = "Sign out",
            description = "Ends the session: this token and all that were renewed since the sign-in. Other nodes know "
                    + "it within two seconds. The agent's state stays as it is.")
    @ApiResponse(responseCode = "204", description = "Ended.")
    HttpResponse<?> signOut(Authentication authentication) {
        ended.end(SignedIn.of(authentication).session(), clock.instant().plus(lifetime));
        return HttpResponse.noContent();
    }

    private Session session(Account account, String session) {
        Authentication authentication = SignedIn.authentication(account, session);
        String token = tokens.generateToken(authentication, Math.toIntExact(lifetime.toSeconds()))
                .orElseThrow(() -> new IllegalStateException("no token could be signed"));
        return new Session(token, clock.instant().plus(lifetime), account.name());
    }
}
