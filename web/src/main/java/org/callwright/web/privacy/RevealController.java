package org.callwright.web.privacy;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallId;
import org.callwright.core.reveal.NumberDesk;
import org.callwright.core.reveal.Revealed;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallIds;
import org.callwright.web.call.VisibleCalls;
import org.callwright.web.change.NeverKept;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "privacy")
class RevealController {
    private final Actors actors;
    private final NumberDesk desk;
    private final VisibleCalls calls;

    RevealController(Actors actors, NumberDesk desk, VisibleCalls calls) {
        this.actors = actors;
        this.desk = desk;
        this.calls = calls;
    }

    /** @param reason why the number is needed; it is kept */
    @Serdeable
    @Schema(name = "RevealReason")
    record Reason(
            @Schema(example = "Asked to be called back.") @Nullable
            String reason) {}

    /**
     * @param id by which it can be asked for again
     * @param until when it is to be hidden again, and cannot be asked for any more
     */
    @Serdeable
    @Schema(name = "RevealedNumber")
    record Told(
            @Schema(example = "4711") long id,
            @Schema(example = "+8613800000001") String number,
            Instant until) {
        static Told of(Revealed revealed) {
            return new Told(revealed.id(), revealed.number(), revealed.until());
        }
    }

    @Post("/customers/{id}/phones/{phone}/reveal")
    @NeverKept
    @Operation(
            summary = "A customer's telephone number in full",
            description = "For some minutes, so many an hour, and with a reason. Stands in the audit.")
    @ApiResponse(responseCode = "200", description = "The number.")
    @ApiResponse(responseCode = "409", description = "The customer has no such number.")
    @ApiResponse(responseCode = "429", description = "Enough for this hour.")
    Told phone(
            Authentication authentication,
            @Parameter(example = "1007") @PathVariable long id,
            @Parameter(example = "31") @PathVariable long phone,
            @Valid @Body Reason body) {
        return Told.of(desk.phoneOf(actors.of(authentication), id, phone, body.reason()));
    }

    @Post("/calls/{id}/caller/reveal")
    @NeverKept
    @Operation(
            summary = "The number that a call came from in full",
            description = "As for a customer's, of calls that one may see.")
    @ApiResponse(responseCode = "200", description = "The number.")
    @ApiResponse(responseCode = "409", description = "The call brought none that may be told.")
    @ApiResponse(responseCode = "429", description = "Enough for this hour.")
    Told caller(
            Authentication authentication,
            @Parameter(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @PathVariable String id,
            @Valid @Body Reason body) {
        Actor actor = actors.of(authentication);
        CallId call = CallIds.parse("id", id);
        calls.require(actor, call);
        return Told.of(desk.callerOf(actor, call, body.reason()));
    }

    @Post("/customers/{id}/id-number/reveal")
    @NeverKept
    @Operation(
            summary = "The number of a customer's identity document in full",
            description = "As for a telephone number, and out of the same hour's budget. Needs identity:reveal.")
    @ApiResponse(responseCode = "200", description = "The number.")
    @ApiResponse(responseCode = "409", description = "The customer has none.")
    @ApiResponse(responseCode = "429", description = "Enough for this hour.")
    Told idNumber(
            Authentication authentication,
            @Parameter(example = "1007") @PathVariable long id,
            @Valid @Body Reason body) {
        return Told.of(desk.idNumberOf(actors.of(authentication), id, body.reason()));
    }

    @Get("/reveals/{id}")
    @Operation(
            summary = "What I was told, once more",
            description =
                    "404 when the minutes are over, or what it belongs to is none that you may see any more. Stands in"
                            + " the audit each time.")
    Told again(Authentication authentication, @PathVariable long id) {
        Actor actor = actors.of(authentication);
        return desk.again(actor, id, calls.to(actor))
                .map(Told::of)
                .orElseThrow(() -> ProblemException.notFound("There is nothing that you may see under this id now."));
    }
}
