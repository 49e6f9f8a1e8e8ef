package org.callwright.web.ticket;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Predicate;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.page.Page;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.Tickets;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.privacy.NumberLookups;

@Controller("/api/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tickets")
class TicketController {
    private final Actors actors;
    private final Tickets tickets;
    private final TicketReaches reaches;
    private final TicketPlace place;
    private final ReachedLinks reached;
    private final TicketViews views;
    private final NumberLookups numbers;
    private final NumberSchemes schemes;
    private final OrderFeatures features;

    TicketController(
            Actors actors,
            Tickets tickets,
            TicketReaches reaches,
            TicketPlace place,
            ReachedLinks reached,
            TicketViews views,
            NumberLookups numbers,
            NumberSchemes schemes,
            OrderFeatures features) {
        this.features = features;
        this.actors = actors;
        this.tickets = tickets;
        this.reaches = reaches;
        this.place = place;
        this.reached = reached;
        this.views = views;
        this.numbers = numbers;
        this.schemes = schemes;
    }

    @Get
    @Operation(
            summary = "Tickets, newest first",
            description =
                    "As far as ticket:read reaches; OWN are those assigned to one, those whose caller one answered "
                            + "last, and those that wait in a queue or team of one's. Ordered by opened, changed or due. Looking for a "
                            + "phone is counted and stands in the audit trail.")
    @ApiResponse(responseCode = "429", description = "Looked for too many phones within an hour; see Retry-After.")
    Listed<TicketRow> list(
            Authentication authentication, @Valid @RequestBean Paging paging, @Valid @RequestBean TicketQuery query) {
        Actor who = actors.of(authentication);
        boolean unmasked = who.may(Permission.PHONE_UNMASKED);
        Page<Ticket> page = tickets.list(
                reaches.of(who, Permission.TICKET_READ),
                query.filter(who, numbers, schemes, features),
                paging.request());
        Predicate<String> named = reached.named(who, ReachedLinks.in(page));
        return Listed.of(page, ticket -> TicketRow.of(ticket, unmasked, named));
    }

    @Get("/{number}")
    @Operation(
            summary = "All about one ticket",
            description = "The number in any spelling: lower case, with or without separators, its digits alone. Each "
                    + "block says where it is from and as of when; a source that does not answer within 300 ms leaves "
                    + "its block marked; what the others say of it is shown. Orders are there with order:read only. "
                    + "The version is the ETag.")
    @ApiResponse(responseCode = "400", description = "It cannot be a ticket's number: a digit is mistyped.")
    HttpResponse<TicketView> ticket(
            Authentication authentication, @Parameter(example = "SV260314-00042-0") @PathVariable String number) {
        Actor who = actors.of(authentication);
        Ticket ticket = place.of(who, number);
        TicketView view = views.of(who, ticket);
        return Editions.tagged(HttpResponse.ok(view), view.ticket().version());
    }
}
