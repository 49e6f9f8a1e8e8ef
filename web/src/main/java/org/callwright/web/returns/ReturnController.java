package org.callwright.web.returns;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import java.util.Arrays;
import java.util.Locale;
import org.callwright.core.change.Edition;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.ReturnCommand;
import org.callwright.core.returns.ReturnCommands;
import org.callwright.core.returns.ReturnFilter;
import org.callwright.core.returns.ReturnKind;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.core.returns.ReturnState;
import org.callwright.core.returns.Returns;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.goods.Fields;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(ReturnController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "returns")
class ReturnController {
    static final String PATH = "/api/returns";

    private final Actors actors;
    private final Returns returns;
    private final ReturnCommands commands;
    private final ShownReturns shown;

    ReturnController(Actors actors, Returns returns, ReturnCommands commands, ShownReturns shown) {
        this.actors = actors;
        this.returns = returns;
        this.commands = commands;
        this.shown = shown;
    }

    @Get
    @Operation(summary = "Returns, exchanges and claims, newest first")
    Listed<ReturnView> list(
            @Valid @RequestBean Paging paging,
            @Parameter(schema = @Schema(implementation = ReturnKind.class)) @QueryValue @Nullable String kind,
            @Parameter(schema = @Schema(implementation = ReturnState.class)) @QueryValue @Nullable String state,
            @Parameter(example = "KETTLE-17") @QueryValue @Nullable String sku,
            @Parameter(example = "4711") @QueryValue @Nullable Long order,
            @Parameter(example = "1007") @QueryValue @Nullable Long customer,
            @Parameter(example = "R-01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @QueryValue @Nullable String number) {
        ReturnFilter filter = new ReturnFilter(
                kind == null ? null : ProblemException.enumerated("kind", kind, ReturnKind.class),
                state == null ? null : ProblemException.enumerated("state", state, ReturnState.class),
                Fields.optional("sku", sku, Sku::new),
                order,
                customer,
                number);
        return Listed.together(returns.list(filter, paging.request()), shown::all);
    }

    @Get("/{id}")
    @Operation(summary = "One request with its history", description = "Its version is the ETag.")
    HttpResponse<ReturnView> get(@Parameter(example = "31") @PathVariable String id) {
        return returns.byId(Fields.id(id)).map(this::shown).orElseThrow(ReturnController::none);
    }

    @Post
    @Operation(summary = "Open a request", description = "Never for more pieces than were bought.")
    @ApiResponse(responseCode = "201", description = "Opened.")
    @ApiResponse(responseCode = "400", description = "The order has no such line, or fewer pieces are left.")
    HttpResponse<ReturnView> open(Authentication authentication, @Valid @Body ReturnBody body) {
        ReturnRequest opened = commands.request(actors.of(authentication), body.wanted());
        return Editions.created(edition(opened), shown::whole, PATH, String.valueOf(opened.id()));
    }

    @Patch("/{id}")
    @Operation(
            summary = "Set right what was written down",
            description =
                    "What is absent stays as it is, and so does a reason that comes back with its stars. Until it is settled"
                            + " its quantity, reason and requestedBy, the kind until it is decided, the refund once it is paid"
                            + " back. What has been decided takes return:approve.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "400", description = "Fewer pieces, or less money, are left.")
    @ApiResponse(responseCode = "409", description = "Not as things stand; legal names what can be set right.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<ReturnView> change(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body ReturnChangeBody body) {
        long request = Fields.id(id);
        long version = Editions.expected(ifMatch);
        ReturnRequest stored = returns.byId(request).orElseThrow(ReturnController::none);
        return shown(commands.change(actors.of(authentication), request, version, body.over(stored)));
    }

    @Post("/{id}/refund")
    @Operation(summary = "Pay back", description = "All requests of the order together never more than was paid.")
    @ApiResponse(responseCode = "200", description = "Refunded; the new version is the ETag.")
    @ApiResponse(responseCode = "400", description = "More than is left.")
    @ApiResponse(responseCode = "409", description = "Not as things stand; the legal commands are named.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    HttpResponse<ReturnView> refund(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body RefundBody body) {
        return shown(commands.refund(
                actors.of(authentication), Fields.id(id), Editions.expected(ifMatch), body.money(), body.text()));
    }

    @Post("/{id}/{command}")
    @Operation(
            summary = "Go on with a request",
            description = "approve, reject, receive, replace or cancel: which are legal now, the request says itself.")
    @ApiResponse(responseCode = "200", description = "Done; the new version is the ETag.")
    @ApiResponse(responseCode = "403", description = "approve and reject need return:approve.")
    @ApiResponse(responseCode = "409", description = "Not as things stand; the legal commands are named.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    HttpResponse<ReturnView> step(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "approve") @PathVariable String command,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body StepBody body) {
        return shown(commands.tell(
                actors.of(authentication), command(command), Fields.id(id), Editions.expected(ifMatch), body.text()));
    }

    private static ProblemException none() {
        return ProblemException.notFound("There is no return of this id.");
    }

    private static ReturnCommand command(String name) {
        return Arrays.stream(ReturnCommand.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "command",
                        "not one of the legal values",
                        Arrays.stream(ReturnCommand.values())
                                .map(known -> known.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private HttpResponse<ReturnView> shown(ReturnRequest request) {
        return Editions.ok(edition(request), shown::whole);
    }

    private static Edition<ReturnRequest> edition(ReturnRequest request) {
        return new Edition<>(request, request.version());
    }
}
