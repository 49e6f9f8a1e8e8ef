package org.callwright.web.order;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import org.callwright.core.change.Edition;
import org.callwright.core.order.OrderCommands;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.ShipmentFilter;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Shipments;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.goods.Fields;
import org.callwright.web.input.ReadAs;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(ShipmentController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "orders")
class ShipmentController {
    static final String PATH = "/api/shipments";

    private final Actors actors;
    private final Shipments shipments;
    private final OrderCommands commands;

    ShipmentController(Actors actors, Shipments shipments, OrderCommands commands) {
        this.actors = actors;
        this.shipments = shipments;
        this.commands = commands;
    }

    @Get
    @Operation(summary = "Shipments", description = "By the time at which their orders were placed, newest first.")
    Listed<ShipmentView> list(
            @Valid @RequestBean Paging paging,
            @Parameter(schema = @Schema(implementation = ShipmentState.class)) @QueryValue @Nullable String state,
            @Parameter(example = "4711") @QueryValue @Nullable Long order,
            @Parameter(example = "SF Express 顺丰") @QueryValue @Nullable String carrier,
            @Parameter(example = "SF1234567890") @QueryValue @Nullable String tracking) {
        ShipmentFilter filter = new ShipmentFilter(
                state == null ? null : ProblemException.enumerated("state", state, ShipmentState.class),
                order,
                carrier,
                tracking);
        return Listed.of(shipments.list(filter, paging.request()), ShipmentView::of);
    }

    @Get("/{id}")
    @Operation(summary = "One shipment", description = "Its version is the ETag.")
    HttpResponse<ShipmentView> get(@Parameter(example = "815") @PathVariable String id) {
        return shipments
                .byId(Fields.id(id))
                .map(shipment -> Editions.ok(edition(shipment), ShipmentView::of))
                .orElseThrow(() -> ProblemException.notFound("There is no shipment of this id."));
    }

    @Post
    @Operation(summary = "Add a shipment")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "The carrier's number is taken.")
    HttpResponse<ShipmentView> add(Authentication authentication, @Valid @Body ShipmentBody body) {
        Shipment added = commands.create(actors.of(authentication), body.shipment(0, 0));
        return Editions.created(edition(added), ShipmentView::of, PATH, String.valueOf(added.id()));
    }

    @Put("/{id}")
    @Operation(summary = "Change a shipment", description = "Replaces all of it; any state may follow any.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<ShipmentView> change(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body @ReadAs(ShipmentView.class) ShipmentBody body) {
        Shipment changed = body.shipment(Fields.id(id), Editions.expected(ifMatch));
        return Editions.ok(edition(commands.replace(actors.of(authentication), changed)), ShipmentView::of);
    }

    @Delete("/{id}")
    @Operation(summary = "Remove a shipment")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        commands.removeShipment(actors.of(authentication), Fields.id(id), Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }

    private static Edition<Shipment> edition(Shipment shipment) {
        return new Edition<>(shipment, shipment.version());
    }
}
