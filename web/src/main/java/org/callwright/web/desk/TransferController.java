package org.callwright.web.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.call.CallId;
import org.callwright.core.desk.AgentDesk;
import org.callwright.core.live.CallNow;
import org.callwright.core.live.LiveView;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.ColleagueNotReady;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallIds;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api/agent/call")
@Tag(name = "agent")
class TransferController {
    private final Actors actors;
    private final AgentDesk desk;
    private final QueueDirectory queues;
    private final AgentDirectory agents;
    private final LiveView live;
    private final Destinations destinations;

    TransferController(
            Actors actors,
            AgentDesk desk,
            QueueDirectory queues,
            AgentDirectory agents,
            LiveView live,
            Destinations destinations) {
        this.actors = actors;
        this.desk = desk;
        this.queues = queues;
        this.agents = agents;
        this.live = live;
        this.destinations = destinations;
    }

    /**
     * @param queue where the caller goes; absent: stays in the call's own, which {@code agent} is needed for
     * @param agent a colleague who is to have the caller first
     */
    @Serdeable
    record Handover(
            @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @NotNull
            String call,

            @Schema(example = "billing") @Nullable String queue,
            @Schema(example = "ben") @Nullable String agent) {}

    @Get("/destinations")
    @Operation(
            summary = "To whom I can hand a caller over now",
            description = "Every queue, with how many of its agents are ready, and the colleagues who are ready.")
    Destinations.Open destinations(Authentication authentication) {
        return destinations.openTo(actors.agent(authentication));
    }

    @Post("/transfer")
    @Operation(
            summary = "Hand my caller over",
            description =
                    "The caller keeps ticket and age and waits in the queue, or is offered to the colleague first; if"
                            + " that one does not answer, to whoever serves the queue. I wrap up, and what I said is recorded by itself.")
    @ApiResponse(responseCode = "204", description = "Handed over.")
    @ApiResponse(responseCode = "400", description = "There is no such queue or agent.")
    @ApiResponse(
            responseCode = "409",
            description = "I am in no conversation with that call, or the colleague is not ready.")
    @ApiResponse(responseCode = "503", description = "The call's PBX cannot be reached; the conversation goes on.")
    CompletionStage<HttpResponse<?>> transfer(Authentication authentication, @Valid @Body Handover wish) {
        AgentId agent = actors.agent(authentication);
        CallId call = CallIds.parse("call", wish.call());
        AgentId to = wish.agent() == null ? null : colleague(wish.agent());
        return desk.transfer(agent, call, queue(wish, call), to).handle((done, failure) -> {
            if (failure != null) {
                throw told(failure);
            }
            if (!done) {
                throw ProblemException.conflict("You are in no conversation with that caller.");
            }
            return HttpResponse.noContent();
        });
    }

    private AgentId colleague(String name) {
        return agents.all().stream()
                .map(AgentProfile::id)
                .filter(id -> id.value().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("agent", "There is no such agent."));
    }

    private ServiceQueue queue(Handover wish, CallId call) {
        String name = Optional.ofNullable(wish.queue())
                .or(() -> wish.agent() == null
                        ? Optional.empty()
                        : live.call(call).map(CallNow::queue).map(QueueId::value))
                .orElseThrow(() -> ProblemException.invalid("queue", "Say to which queue, or to which agent."));
        return queues.all().stream()
                .filter(queue -> queue.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "queue",
                        "There is no such queue.",
                        queues.all().stream().map(queue -> queue.id().value()).toList()));
    }

    private static RuntimeException told(Throwable failure) {
        Throwable cause = PbxAway.told(failure);
        return cause instanceof ColleagueNotReady notReady
                ? ProblemException.conflict(notReady.getMessage() + " You go on talking.")
                : cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }
}
