package org.callwright.web.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentId;
import org.callwright.core.desk.DialBackDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFile;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.web.access.Actors;
import org.callwright.web.ticket.TicketPlace;
import org.jspecify.annotations.Nullable;

@Controller("/api/tickets/{number}/dial-back")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "agent")
class DialBackController {
    private final Actors actors;
    private final TicketPlace tickets;
    private final TicketReaches reaches;
    private final TicketFile file;
    private final DialBackDesk desk;

    DialBackController(Actors actors, TicketPlace tickets, TicketReaches reaches, TicketFile file, DialBackDesk desk) {
        this.actors = actors;
        this.tickets = tickets;
        this.reaches = reaches;
        this.file = file;
        this.desk = desk;
    }

    /** @param phone of the ticket's customer, by its id; absent: the number that called about the ticket last */
    @Serdeable
    @Schema(name = "DialBack")
    record Wish(@Schema(example = "31") @Nullable Long phone) {}

    @Serdeable
    @Schema(name = "DialledBack")
    record Begun(
            @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String call) {}

    @Post
    @Operation(
            summary = "Call the ticket's customer back",
            description =
                    "My phone rings first; once I have answered the customer is dialled. I see no number and give none."
                            + " Meanwhile I am offered nothing. Asked again meanwhile it tells of the same call.")
    @ApiResponse(
            responseCode = "202",
            description = "My phone is about to ring.",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    @ApiResponse(
            responseCode = "409",
            description =
                    "I am not signed in, or busy; there is no number, it was withheld, or it is an emergency or premium-rate"
                            + " one; no PBX has a trunk for it.")
    @ApiResponse(responseCode = "502", description = "The PBX refused to call: whoever runs it has to repair that.")
    @ApiResponse(
            responseCode = "503",
            description = "The PBX cannot be reached, or who is free cannot be told. Nobody is called; try again.")
    CompletionStage<HttpResponse<Begun>> callBack(
            Authentication authentication,
            @Parameter(example = "SV260314-00042-0") @PathVariable String number,
            @Valid @Body Wish wish) {
        AgentId agent = actors.agent(authentication);
        Actor who = actors.of(authentication);
        Ticket ticket = tickets.of(who, number);
        reaches.require(who, Permission.CALL_DIALBACK, ticket);
        return desk.callBack(agent, file.family(ticket.number()).orElseThrow(), wish.phone())
                .exceptionallyCompose(failure ->
                        CompletableFuture.failedStage(StoreAway.told(PbxAway.told(failure, "nobody is called."))))
                .thenApply(call -> HttpResponse.accepted().body(new Begun(call.value())));
    }
}
