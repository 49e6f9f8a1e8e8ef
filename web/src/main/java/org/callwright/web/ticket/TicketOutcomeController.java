package org.callwright.web.ticket;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
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
import jakarta.validation.constraints.NotBlank;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.web.change.Editions;

@Controller("/api/tickets/{number}/disposition")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tickets")
class TicketOutcomeController {
    private final TicketAnswer answer;
    private final TicketPlace place;
    private final TicketOutcomes outcomes;

    TicketOutcomeController(TicketAnswer answer, TicketPlace place, TicketOutcomes outcomes) {
        this.answer = answer;
        this.place = place;
        this.outcomes = outcomes;
    }

    @Serdeable
    @Schema(name = "ConfirmedDisposition")
    record Confirmation(
            @Schema(example = "repaired") @NotBlank String disposition) {}

    @Get
    @Operation(
            summary = "What has become of a ticket, or will probably",
            description =
                    "A confirmed disposition is stored; a proposed one is worked out now, by the rules or from what "
                            + "such tickets were mostly closed with, and counts nowhere until somebody confirms it.")
    HttpResponse<TicketOutcome> outcome(
            Authentication authentication, @Parameter(example = "SV260314-00042-0") @PathVariable String number) {
        Ticket ticket = place.of(answer.who(authentication), number);
        return Editions.tagged(HttpResponse.ok(outcomes.of(ticket)), ticket.version());
    }

    @Put
    @Operation(
            summary = "Confirm the proposed disposition, or say another one",
            description =
                    "If-Match may be left out, as in wrap-up the ticket has often not been read; then it is refused"
                            + " when another disposition has been confirmed already.")
    @ApiResponse(responseCode = "200", description = "Confirmed; the new version is the ETag.")
    @ApiResponse(
            responseCode = "409",
            description = "Somebody has confirmed another one, or it does not fit the ticket.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed the ticket meanwhile.")
    HttpResponse<TicketRow> confirm(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body Confirmation body) {
        TicketCommand said = new TicketCommand.Change(TicketField.DISPOSITION, body.disposition());
        return seen.ifMatch() == null
                ? answer.actIf(ticket -> requireNoOther(ticket, body.disposition()), authentication, seen, said)
                : answer.act(authentication, seen, () -> said);
    }

    private static void requireNoOther(Ticket ticket, String said) {
        String confirmed = ticket.filing().disposition();
        if (confirmed != null && !confirmed.equals(said)) {
            throw Refused.state(
                    "disposition", "another one has been confirmed already; who has seen that says so by If-Match");
        }
    }
}
