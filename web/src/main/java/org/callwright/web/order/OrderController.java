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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Edition;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderCommands;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipments;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.goods.Fields;
import org.callwright.web.input.ReadAs;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(OrderController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "orders")
class OrderController {
    static final String PATH = "/api/orders";

    private final Actors actors;
    private final Orders orders;
    private final Shipments shipments;
    private final OrderCommands commands;
    private final OrderFeatures features;

    OrderController(Actors actors, Orders orders, Shipments shipments, OrderCommands commands, OrderFeatures features) {
        this.actors = actors;
        this.orders = orders;
        this.shipments = shipments;
        this.commands = commands;
        this.features = features;
    }

    @Get
    @Operation(
            summary = "Orders, newest first",
            description =
                    "Ordered by placedAt, paid or status. Main and sub-orders alike, each main order with its sub-orders,"
                            + " unless main says otherwise. Where sub-orders are switched off these are main orders, which"
                            + " have the lines of all.")
    Listed<OrderView> list(
            Authentication authentication, @Valid @RequestBean Paging paging, @Valid @RequestBean OrderQuery query) {
        boolean unmasked = unmasked(authentication);
        return Listed.of(
                orders.list(query.filter(features), paging.request()),
                order -> OrderView.of(order, features, null, unmasked));
    }

    @Get("/{id}")
    @Operation(
            summary = "One order with its sub-orders and all their shipments",
            description = "Its version is the ETag.")
    HttpResponse<OrderView> get(Authentication authentication, @Parameter(example = "4711") @PathVariable String id) {
        return Editions.ok(edition(found(whole(id))), stored -> whole(stored, authentication));
    }

    @Post
    @Operation(
            summary = "Add an order, with its sub-orders if it was split",
            description = "items - discount + freight is what is paid, to the cent, and the sub-orders add up to it.")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "400", description = "It does not add up, or names something unknown.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that number on that platform.")
    HttpResponse<OrderView> add(Authentication authentication, @Valid @Body OrderBody body) {
        Order added = commands.create(actors.of(authentication), body.order(0, 0));
        return Editions.created(
                edition(added), stored -> whole(stored, authentication), PATH, String.valueOf(added.id()));
    }

    @Put("/{id}")
    @Operation(
            summary = "Change an order",
            description =
                    "Replaces all of it with its sub-orders; a sub-order is changed through its main order. A member's"
                            + " number that comes back with its stars is left as it is.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "409", description = "It is a sub-order.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<OrderView> change(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body @ReadAs(OrderView.class) OrderBody body) {
        long order = whole(id);
        long version = Editions.expected(ifMatch);
        OrderBody wanted = orders.byId(order)
                .map(stored -> body.over(stored, unmasked(authentication)))
                .orElse(body);
        return Editions.ok(
                edition(commands.replace(actors.of(authentication), wanted.order(order, version))),
                stored -> whole(stored, authentication));
    }

    @Post("/{id}/status")
    @Operation(summary = "Say how far an order has come", description = "Of a main order or a sub-order, by itself.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    HttpResponse<OrderView> status(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body StatusBody body) {
        long order = whole(id);
        commands.mark(
                actors.of(authentication),
                order,
                Editions.expected(ifMatch),
                ProblemException.enumerated("status", body.status(), OrderStatus.class),
                body.paidAt());
        return Editions.ok(edition(found(order)), stored -> whole(stored, authentication));
    }

    @Delete("/{id}")
    @Operation(summary = "Remove an order with its sub-orders", description = "Its number stays taken.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        commands.remove(actors.of(authentication), whole(id), Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }

    /** Where nobody knows of sub-orders, what leads to one leads to the whole. */
    private long whole(String id) {
        long order = Fields.id(id);
        return features.subOrders()
                ? order
                : orders.byId(order).map(Order::parent).orElse(order);
    }

    private Order found(long id) {
        return orders.byId(id).orElseThrow(() -> ProblemException.notFound("There is no order of this id."));
    }

    private OrderView whole(Order order, Authentication authentication) {
        List<Long> all = Stream.concat(Stream.of(order), order.subs().stream())
                .map(Order::id)
                .toList();
        List<ShipmentView> parcels = shipments.ofOrders(all).values().stream()
                .flatMap(List::stream)
                .map(ShipmentView::of)
                .toList();
        return OrderView.of(order, features, parcels, unmasked(authentication));
    }

    private boolean unmasked(Authentication authentication) {
        return actors.of(authentication).may(Permission.PHONE_UNMASKED);
    }

    private static Edition<Order> edition(Order order) {
        return new Edition<>(order, order.version());
    }
}
