package org.callwright.web.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.desk.AgentDesk;
import org.callwright.core.routing.OfferToken;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallIds;
import org.callwright.web.problem.ProblemException;

@Controller("/api/agent/call")
@Tag(name = "agent")
class AgentCallController {
    private final Actors actors;
    private final AgentDesk desk;
    private final OwnCalls calls;

    AgentCallController(Actors actors, AgentDesk desk, OwnCalls calls) {
        this.actors = actors;
        this.desk = desk;
        this.calls = calls;
    }

    /** @param offer as GET told it, so that a late click cannot reject the next offer */
    @Serdeable
    record Rejection(
            @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @NotNull
            String call,

            @Schema(example = "4711") long offer) {}

    @Serdeable
    record ConversationEnd(
            @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @NotNull
            String call) {}

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(
            summary = "My offer or call, with the caller, who it may be, and the ticket",
            description = "Connected systems are asked as well; one that does not answer within 300 ms is marked.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnCall.class)))
    @ApiResponse(responseCode = "204", description = "There is none.")
    HttpResponse<?> call(Authentication authentication) {
        return calls.withCustomers(actors.agent(authentication), actors.of(authentication), authentication.getRoles())
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(HttpResponse::noContent);
    }

    @Post("/reject")
    @Operation(
            summary = "Reject the offer",
            description = "The caller goes on waiting in the old place; I become not ready.")
    @ApiResponse(responseCode = "204", description = "Rejected.")
    @ApiResponse(responseCode = "409", description = "The offer is no longer mine.")
    CompletionStage<HttpResponse<?>> reject(Authentication authentication, @Valid @Body Rejection rejection) {
        AgentId agent = actors.agent(authentication);
        CallId call = CallIds.parse("call", rejection.call());
        return desk.rejectOffer(agent, call, new OfferToken(rejection.offer()))
                .thenApply(doneOr("The offer is no longer yours."));
    }

    @Post("/hang-up")
    @Operation(summary = "End the conversation")
    @ApiResponse(responseCode = "204", description = "Ended.")
    @ApiResponse(responseCode = "409", description = "I am in no conversation with that call.")
    @ApiResponse(responseCode = "503", description = "The call's PBX cannot be reached; the conversation goes on.")
    CompletionStage<HttpResponse<?>> hangUp(Authentication authentication, @Valid @Body ConversationEnd wish) {
        AgentId agent = actors.agent(authentication);
        return ended(desk.hangUp(agent, CallIds.parse("call", wish.call())));
    }

    @Post("/give-up")
    @Operation(
            summary = "End the conversation even if its PBX is gone",
            description = "As hang-up; when the PBX cannot be reached the call counts as lost, and I am free.")
    @ApiResponse(responseCode = "204", description = "Ended.")
    @ApiResponse(responseCode = "409", description = "I am in no conversation with that call.")
    CompletionStage<HttpResponse<?>> giveUp(Authentication authentication, @Valid @Body ConversationEnd wish) {
        AgentId agent = actors.agent(authentication);
        return ended(desk.giveUp(agent, CallIds.parse("call", wish.call())));
    }

    private static CompletionStage<HttpResponse<?>> ended(CompletionStage<Boolean> request) {
        return request.exceptionallyCompose(failure -> CompletableFuture.failedStage(PbxAway.told(failure)))
                .thenApply(doneOr("You are in no conversation with that caller."));
    }

    private static Function<Boolean, HttpResponse<?>> doneOr(String otherwise) {
        return done -> {
            if (!done) {
                throw ProblemException.conflict(otherwise);
            }
            return HttpResponse.noContent();
        };
    }
}
