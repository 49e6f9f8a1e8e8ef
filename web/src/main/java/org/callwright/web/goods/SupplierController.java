package org.callwright.web.goods;

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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Edition;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.CategoryId;
import org.callwright.core.supplier.Sourcing;
import org.callwright.core.supplier.Supplier;
import org.callwright.core.supplier.SupplierCommands;
import org.callwright.core.supplier.Suppliers;
import org.callwright.core.supplier.Supply;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(SupplierController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "products")
class SupplierController {
    static final String PATH = "/api/suppliers";

    private final Actors actors;
    private final Suppliers suppliers;
    private final Sourcing sourcing;
    private final SupplierCommands commands;

    SupplierController(Actors actors, Suppliers suppliers, Sourcing sourcing, SupplierCommands commands) {
        this.sourcing = sourcing;
        this.actors = actors;
        this.suppliers = suppliers;
        this.commands = commands;
    }

    @Get
    @Operation(summary = "Suppliers, newest first")
    Listed<SupplierBody> list(
            Authentication authentication,
            @Valid @RequestBean Paging paging,
            @Parameter(
                            example = "kitchen",
                            description =
                                    "who supplies it: of the nearest wider one that somebody supplies, if nobody does itself")
                    @QueryValue
                    @Nullable
                    String category) {
        boolean unmasked = unmasked(authentication);
        CategoryId wanted = Fields.optional("category", category, CategoryId::new);
        Page<Supplier> page = wanted == null ? suppliers.list(null, paging.request()) : of(wanted, paging.request());
        return Listed.of(page, supplier -> SupplierBody.of(supplier, unmasked));
    }

    private Page<Supplier> of(CategoryId wanted, PageRequest page) {
        CategoryId supplied =
                sourcing.of(List.of(wanted)).getOrDefault(wanted, Supply.NONE).category();
        return supplied == null ? Page.empty() : suppliers.list(supplied, page);
    }

    @Get("/{id}")
    @Operation(summary = "One supplier", description = "Its version is the ETag.")
    HttpResponse<SupplierBody> get(
            Authentication authentication, @Parameter(example = "acme") @PathVariable String id) {
        return suppliers
                .byId(Fields.supplier(id))
                .map(supplier -> shown(supplier, authentication))
                .orElseThrow(() -> ProblemException.notFound("There is no supplier of this id."));
    }

    @Post
    @Operation(summary = "Add a supplier")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that id.")
    HttpResponse<SupplierBody> add(Authentication authentication, @Valid @Body SupplierBody body) {
        Actor who = actors.of(authentication);
        return Editions.created(
                edition(commands.create(who, body.supplier(0))),
                supplier -> SupplierBody.of(supplier, unmasked(authentication)),
                PATH,
                body.id());
    }

    @Put("/{id}")
    @Operation(
            summary = "Change a supplier",
            description = "Replaces all of it; a text that comes back with its stars is left as it is.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<SupplierBody> change(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body SupplierBody body) {
        CategoryController.requireSame(id, body.id());
        long version = Editions.expected(ifMatch);
        SupplierBody wanted = suppliers
                .byId(Fields.supplier(id))
                .map(stored -> body.over(stored, unmasked(authentication)))
                .orElse(body);
        return shown(commands.replace(actors.of(authentication), wanted.supplier(version)), authentication);
    }

    @Delete("/{id}")
    @Operation(summary = "Remove a supplier")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        commands.remove(actors.of(authentication), Fields.supplier(id), Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }

    private HttpResponse<SupplierBody> shown(Supplier supplier, Authentication authentication) {
        boolean unmasked = unmasked(authentication);
        return Editions.ok(edition(supplier), one -> SupplierBody.of(one, unmasked));
    }

    private boolean unmasked(Authentication authentication) {
        return actors.of(authentication).may(Permission.PHONE_UNMASKED);
    }

    private static Edition<Supplier> edition(Supplier supplier) {
        return new Edition<>(supplier, supplier.version());
    }
}
