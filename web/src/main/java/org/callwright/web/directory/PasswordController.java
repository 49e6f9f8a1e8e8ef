package org.callwright.web.directory;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.callwright.core.access.Actor;
import org.callwright.core.account.AccountOffice;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.PasswordRule;
import org.callwright.web.access.Actors;
import org.callwright.web.problem.ProblemException;

@Controller(AccountController.PATH)
@Tag(name = "access")
class PasswordController {
    private final Actors actors;
    private final Accounts accounts;
    private final AccountOffice office;
    private final ExecutorService hashing;

    PasswordController(
            Actors actors, Accounts accounts, AccountOffice office, @Named("sign-in") ExecutorService hashing) {
        this.actors = actors;
        this.accounts = accounts;
        this.office = office;
        this.hashing = hashing;
    }

    @Serdeable
    @Schema(name = "NewPassword")
    record NewPassword(
            @Schema(example = "correct horse battery staple") @NotNull
            String password) {
        /** Without it. */
        @Override
        public String toString() {
            return "new password";
        }
    }

    @Put("/{id}/password")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(
            summary = "Set another password",
            description =
                    "Ends all sessions of the account. Somebody who signs in elsewhere has no password; with one the "
                            + "account can be used while the identity provider is away.")
    @ApiResponse(responseCode = "204", description = "Set.")
    CompletionStage<HttpResponse<?>> set(
            Authentication authentication,
            @Parameter(example = "zhang.min") @PathVariable String id,
            @Valid @Body NewPassword wish) {
        Bodies.found(accounts, id);
        PasswordRule.objection(id, wish.password()).ifPresent(objection -> {
            throw ProblemException.invalid("password", objection);
        });
        Actor who = actors.of(authentication);
        // Other nodes are told of the end when Redis is there; the answer does not wait for it.
        return hashed(() -> {
                    var _ = office.changePassword(who, id, wish.password());
                })
                .thenApply(done -> HttpResponse.noContent());
    }

    private CompletableFuture<Void> hashed(Runnable work) {
        try {
            return CompletableFuture.runAsync(work, hashing);
        } catch (RejectedExecutionException e) {
            throw ProblemException.tooMany("Too many are signing in at this moment.", Duration.ofSeconds(2));
        }
    }
}
