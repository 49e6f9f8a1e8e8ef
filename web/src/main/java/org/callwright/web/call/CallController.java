package org.callwright.web.call;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Listing;
import org.callwright.web.privacy.NumberLookups;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api/calls")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "calls")
class CallController {
    private final Actors actors;
    private final CallHistory history;
    private final VisibleCalls visible;
    private final HeardRecordings recordings;
    private final NumberLookups numbers;

    CallController(
            Actors actors,
            CallHistory history,
            VisibleCalls visible,
            HeardRecordings recordings,
            NumberLookups numbers) {
        this.actors = actors;
        this.history = history;
        this.visible = visible;
        this.recordings = recordings;
        this.numbers = numbers;
    }

    @Get
    @Operation(
            summary = "Calls, newest first",
            description =
                    "The present ones too, as far as call:read reaches; OWN are those that one had or was offered "
                            + "last. Looking for a caller is counted and stands in the audit trail. With states other than "
                            + "ENDED queue is the one in which a call is now, so what a queue has waiting, ringing (OFFERED, "
                            + "RINGING and DIALLING) and talking (TALKING and ON_HOLD) opens onto its calls.")
    @ApiResponse(responseCode = "429", description = "Looked for too many callers within an hour; see Retry-After.")
    Listed<CallRow> list(
            Authentication authentication,
            @Valid @RequestBean Listing listing,
            @Parameter(description = "the caller's number in full, in any spelling", example = "13800000001")
                    @QueryValue
                    @Nullable
                    String caller,
            @Parameter(
                            description =
                                    "any of these, by commas: WAITING, OFFERED, RINGING, DIALLING, TALKING, ON_HOLD, ENDED",
                            example = "WAITING")
                    @QueryValue
                    @Nullable
                    String state) {
        Actor actor = actors.of(authentication);
        Colleagues colleagues = actors.colleagues(actor, Permission.CALL_READ);
        CallFilter filter = new CallFilter(
                listing.fromInstant(),
                listing.toInstant(),
                listing.queueId(),
                listing.agentWithin(colleagues),
                caller == null ? null : numbers.sought(actor, "calls", "caller", caller),
                states(state),
                colleagues);
        boolean unmasked = actor.may(Permission.PHONE_UNMASKED);
        return Listed.of(history.list(filter, listing.page()), call -> CallRow.of(call, unmasked));
    }

    @Get("/{id}")
    @Operation(
            summary = "One call with its events, routing decisions and recordings",
            description = "Recordings as far as recording:listen reaches.")
    CallView call(
            Authentication authentication, @Parameter(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @PathVariable String id) {
        Actor actor = actors.of(authentication);
        CallId call = CallIds.parse("id", id);
        return CallView.of(
                visible.require(actor, call), recordings.ofCall(actor, call), actor.may(Permission.PHONE_UNMASKED));
    }

    private static Set<CallState.Kind> states(@Nullable String states) {
        return states == null
                ? Set.of()
                : Arrays.stream(states.split(",", -1))
                        .map(state -> ProblemException.enumerated("state", state.strip(), CallState.Kind.class))
                        .collect(Collectors.toSet());
    }
}
