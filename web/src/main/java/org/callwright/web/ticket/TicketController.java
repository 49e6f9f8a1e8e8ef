package org.callwright.web.ticket;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallHistory;
import org.callwright.core.customer.Customers;
import org.callwright.core.recording.Recordings;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.NumberScheme;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.Tickets;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallView;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Listing;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tickets")
class TicketController {
    private final Actors actors;
    private final Tickets tickets;
    private final Customers customers;
    private final CallHistory calls;
    private final Recordings recordings;
    private final NumberScheme scheme;

    TicketController(
            Actors actors,
            Tickets tickets,
            Customers customers,
            CallHistory calls,
            Recordings recordings,
            NumberScheme scheme) {
        this.actors = actors;
        this.tickets = tickets;
        this.customers = customers;
        this.calls = calls;
        this.recordings = recordings;
        this.scheme = scheme;
    }

    @Get
    @Operation(
            summary = "Tickets, newest first",
            description = "As far as ticket:read reaches; OWN are those whose caller one answered last.")
    Listed<TicketRow> list(
            Authentication authentication,
            @Valid @RequestBean Listing listing,
            @Parameter(schema = @Schema(implementation = TicketState.class)) @QueryValue @Nullable String state,
            @QueryValue @Nullable Long customer) {
        Colleagues colleagues = actors.colleagues(actors.of(authentication), Permission.TICKET_READ);
        TicketFilter filter = new TicketFilter(
                listing.fromInstant(),
                listing.toInstant(),
                state == null ? null : ProblemException.enumerated("state", state, TicketState.class),
                listing.queueId(),
                listing.agentWithin(colleagues),
                customer,
                colleagues);
        return Listed.of(tickets.list(filter, listing.page()), TicketRow::of);
    }

    @Get("/{number}")
    @Operation(
            summary = "One ticket with its customer and its calls",
            description = "The number in any spelling: lower case, with or without separators, without the prefix.")
    @ApiResponse(responseCode = "400", description = "It cannot be a ticket's number: a digit is mistyped.")
    TicketView ticket(
            Authentication authentication, @Parameter(example = "SV260314-00042-0") @PathVariable String number) {
        Actor actor = actors.of(authentication);
        Ticket ticket = found(number);
        if (!actors.colleagues(actor, Permission.TICKET_READ).include(ticket.agent())) {
            throw ProblemException.forbidden("This ticket is none that you may see.");
        }
        boolean unmasked = actor.may(Permission.PHONE_UNMASKED);
        return new TicketView(
                TicketRow.of(ticket),
                ticket.customer() == null
                        ? null
                        : customers
                                .byId(ticket.customer())
                                .map(found -> TicketView.KnownCustomer.of(found, unmasked))
                                .orElse(null),
                calls.ofTicket(ticket.number()).stream()
                        .map(call ->
                                CallView.of(call, recordings.ofCall(call.call().id()), unmasked))
                        .toList());
    }

    /** A number of a former scheme is found as it is stored, so the check digit is looked at only then. */
    private Ticket found(String number) {
        return tickets.byNumber(number)
                .or(() -> tickets.byNumber(canonical(number)))
                .orElseThrow(() -> ProblemException.notFound("There is no ticket of this number."));
    }

    private String canonical(String number) {
        try {
            return scheme.parse(number).value();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("number", String.valueOf(e.getMessage()));
        }
    }
}
