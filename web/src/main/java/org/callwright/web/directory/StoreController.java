package org.callwright.web.directory;

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
import org.callwright.core.change.Register;
import org.callwright.core.org.Store;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.jspecify.annotations.Nullable;

@Controller(StoreController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organisation")
class StoreController {
    static final String PATH = "/api/stores";

    private final Actors actors;
    private final Register<Store> register;

    StoreController(Actors actors, Register<Store> register) {
        this.actors = actors;
        this.register = register;
    }

    @Get
    @Operation(summary = "Stores", description = "Ordered by id or name.")
    Listed<StoreBody> list(@Valid @RequestBean Paging paging) {
        return Listed.of(register.list(paging.request()), edition -> StoreBody.of(edition.item()));
    }

    @Get("/{id}")
    @Operation(summary = "One store", description = "Its version is the ETag.")
    HttpResponse<StoreBody> get(@PathVariable String id) {
        return Editions.ok(Bodies.found(register, id), StoreBody::of);
    }

    @Post
    @Operation(
            summary = "Add a store",
            description = "With an Idempotency-Key it is added once, however often it is sent.")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that id.")
    HttpResponse<StoreBody> add(
            Authentication authentication,
            @Parameter(example = "7d1f7f0e-6f2a-4c1b-9b55-2f1d5f1f3f60") @Header("Idempotency-Key") @Nullable
                    String idempotencyKey,
            @Valid @Body StoreBody body) {
        return Editions.created(register.add(actors.of(authentication), body.store()), StoreBody::of, PATH, body.id());
    }

    @Put("/{id}")
    @Operation(
            summary = "Change a store",
            description =
                    "Replaces all of it. If-Match says which version was read: without it 428, with an old one 412.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<StoreBody> change(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body StoreBody body) {
        Bodies.requireSame("id", id, body.id());
        return Editions.ok(
                register.change(actors.of(authentication), body.store(), Editions.expected(ifMatch)), StoreBody::of);
    }

    @Delete("/{id}")
    @Operation(summary = "Give a store up")
    @ApiResponse(responseCode = "204", description = "Removed.")
    @ApiResponse(responseCode = "409", description = "Something still needs it.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        register.remove(actors.of(authentication), id, Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }
}
