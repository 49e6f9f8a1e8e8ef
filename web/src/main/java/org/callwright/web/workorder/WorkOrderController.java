package org.callwright.web.workorder;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderCommand;
import org.callwright.core.workorder.WorkOrderDesk;
import org.callwright.core.workorder.WorkOrderMove;
import org.callwright.core.workorder.WorkOrderReach;
import org.callwright.core.workorder.WorkOrders;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.callwright.web.ticket.LinkBody;
import org.callwright.web.ticket.TicketPlace;
import org.jspecify.annotations.Nullable;

/** Jobs for departments. Changes say in If-Match which version was read. */
@Controller("/api/work-orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "work orders")
class WorkOrderController {
    private final Actors actors;
    private final WorkOrders orders;
    private final WorkOrderPlace place;
    private final WorkOrderDesk desk;
    private final TicketPlace tickets;
    private final NumberSchemes numbers;
    private final NumberSchemes ticketNumbers;
    private final Clock clock;

    WorkOrderController(
            Actors actors,
            WorkOrders orders,
            WorkOrderPlace place,
            WorkOrderDesk desk,
            TicketPlace tickets,
            @Named(NumberSchemes.WORK_ORDER) NumberSchemes numbers,
            NumberSchemes ticketNumbers,
            Clock clock) {
        this.actors = actors;
        this.orders = orders;
        this.place = place;
        this.desk = desk;
        this.tickets = tickets;
        this.numbers = numbers;
        this.ticketNumbers = ticketNumbers;
        this.clock = clock;
    }

    @Get
    @Operation(
            summary = "Work orders, newest first",
            description =
                    "As far as workorder:read reaches. Ordered by created or due; what is found by text by created.")
    Listed<WorkOrderRow> list(
            Authentication authentication,
            @Valid @RequestBean Paging paging,
            @Valid @RequestBean WorkOrderQuery query) {
        Actor who = actors.of(authentication);
        WorkOrderReach reach = new WorkOrderReach(who.require(Permission.WORKORDER_READ), who);
        boolean unmasked = unmasked(who);
        return Listed.of(
                orders.list(reach, query.filter(numbers, ticketNumbers), paging.request()),
                order -> WorkOrderRow.of(order, unmasked));
    }

    @Get("/{number}")
    @Operation(summary = "All about one work order", description = "The version is the ETag.")
    HttpResponse<WorkOrderView> workOrder(
            Authentication authentication, @Parameter(example = "WO260314-00007-4") @PathVariable String number) {
        Actor who = actors.of(authentication);
        WorkOrder order = place.of(who, number);
        WorkOrderView view = orders.record(order.number())
                .map(record -> WorkOrderView.of(record, unmasked(who), clock.instant()))
                .orElseThrow(WorkOrderPlace::unknown);
        return Editions.tagged(HttpResponse.ok(view), view.workOrder().version());
    }

    @Post
    @Operation(summary = "Make a work order from a ticket")
    HttpResponse<WorkOrderRow> create(Authentication authentication, @Valid @Body WorkOrderBodies.New body) {
        Actor who = actors.of(authentication);
        WorkOrder made = desk.create(who, tickets.of(who, body.ticket()).number(), body.wanted());
        return Editions.tagged(
                HttpResponse.created(
                        WorkOrderRow.of(made, unmasked(who)),
                        URI.create("/api/work-orders/" + made.number().value())),
                made.version());
    }

    @Patch("/{number}")
    @Operation(
            summary = "Set right what is to be done",
            description = "What is absent stays as it is, and so does a text that comes back with its stars.")
    HttpResponse<WorkOrderRow> change(
            Authentication authentication,
            @PathVariable String number,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body WorkOrderBodies.Change body) {
        return act(authentication, number, () -> Editions.expected(ifMatch), body::over);
    }

    @Post("/{number}/assign")
    @Operation(summary = "Somebody is to do it")
    HttpResponse<WorkOrderRow> assign(
            Authentication authentication,
            @PathVariable String number,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body WorkOrderBodies.Assignment body) {
        return act(
                authentication,
                number,
                () -> Editions.expected(ifMatch),
                () -> new WorkOrderCommand.Assign(body.assignee()));
    }

    @Post("/{number}/hand-off")
    @Operation(summary = "Another team or department is to do it")
    HttpResponse<WorkOrderRow> handOff(
            Authentication authentication,
            @PathVariable String number,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body WorkOrderBodies.HandOff body) {
        return act(
                authentication,
                number,
                () -> Editions.expected(ifMatch),
                () -> new WorkOrderCommand.HandOff(body.team(), body.department(), text(body.note())));
    }

    @Post("/{number}/escalate")
    @Operation(
            summary = "It is more urgent, or somebody else has to do it",
            description = "The note says why. Without a team or department it stays where it is.")
    HttpResponse<WorkOrderRow> escalate(
            Authentication authentication,
            @PathVariable String number,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body WorkOrderBodies.HandOff body) {
        return act(
                authentication,
                number,
                () -> Editions.expected(ifMatch),
                () -> new WorkOrderCommand.Escalate(body.team(), body.department(), text(body.note())));
    }

    @Post("/{number}/steps/{step}")
    @Operation(
            summary = "Take it a step on",
            description =
                    "accept, start, hold, resume, reject, complete, verify, redo or cancel. To hold, reject, redo "
                            + "and cancel the note says why. What cannot follow is answered with 409 and what can.")
    HttpResponse<WorkOrderRow> step(
            Authentication authentication,
            @PathVariable String number,
            @Parameter(example = "accept") @PathVariable String step,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body WorkOrderBodies.Note body) {
        return act(
                authentication,
                number,
                () -> Editions.expected(ifMatch),
                () -> new WorkOrderCommand.Step(move(step), text(body.note())));
    }

    @Post("/{number}/comments")
    @Operation(summary = "Add a comment")
    HttpResponse<WorkOrderRow> comment(
            Authentication authentication, @PathVariable String number, @Valid @Body WorkOrderBodies.Comment body) {
        return act(authentication, number, () -> null, () -> new WorkOrderCommand.Comment(body.text()));
    }

    @Post("/{number}/link")
    @Operation(summary = "Link an order, a line of one or a product")
    HttpResponse<WorkOrderRow> link(
            Authentication authentication, @PathVariable String number, @Valid @Body LinkBody body) {
        return act(authentication, number, () -> null, () -> new WorkOrderCommand.Link(body.link()));
    }

    @Post("/{number}/unlink")
    @Operation(summary = "Take a link away")
    HttpResponse<WorkOrderRow> unlink(
            Authentication authentication, @PathVariable String number, @Valid @Body LinkBody body) {
        return act(authentication, number, () -> null, () -> new WorkOrderCommand.Unlink(body.link()));
    }

    /** Who may not see it is told that before anything else. */
    private HttpResponse<WorkOrderRow> act(
            Authentication authentication,
            String number,
            Supplier<@Nullable Long> version,
            Supplier<WorkOrderCommand> command) {
        return act(authentication, number, version, (order, unmasked) -> command.get());
    }

    /** @param command of the work order as it stands, and whether the person sees its numbers */
    private HttpResponse<WorkOrderRow> act(
            Authentication authentication,
            String number,
            Supplier<@Nullable Long> version,
            BiFunction<WorkOrder, Boolean, WorkOrderCommand> command) {
        Actor who = actors.of(authentication);
        WorkOrder order = place.of(who, number);
        WorkOrder after = desk.act(who, order.number(), version.get(), command.apply(order, unmasked(who)));
        return Editions.tagged(HttpResponse.ok(WorkOrderRow.of(after, unmasked(who))), after.version());
    }

    private static WorkOrderMove move(String step) {
        return Stream.of(WorkOrderMove.values())
                .filter(WorkOrderMove::isStep)
                .filter(move -> spoken(move).equals(step))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "step",
                        "not a step of a work order",
                        Stream.of(WorkOrderMove.values())
                                .filter(WorkOrderMove::isStep)
                                .map(WorkOrderController::spoken)
                                .toList()));
    }

    private static String spoken(WorkOrderMove move) {
        return move.name().toLowerCase(Locale.ROOT);
    }

    private static boolean unmasked(Actor who) {
        return who.may(Permission.PHONE_UNMASKED);
    }

    private static String text(@Nullable String note) {
        return note == null ? "" : note;
    }
}
