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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.change.Edition;
import org.callwright.core.page.HeldList;
import org.callwright.core.product.CatalogCommands;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Category;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(CategoryController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "products")
class CategoryController {
    static final String PATH = "/api/categories";

    private final Actors actors;
    private final Categories categories;
    private final CatalogCommands catalog;

    CategoryController(Actors actors, Categories categories, CatalogCommands catalog) {
        this.actors = actors;
        this.categories = categories;
        this.catalog = catalog;
    }

    @Get
    @Operation(summary = "The tree of categories", description = "Ordered by id, each with its parent.")
    Listed<CategoryBody> list(@Valid @RequestBean Paging paging) {
        HeldList<Category> all =
                new HeldList<>(categories.all(), category -> category.id().value());
        return Listed.of(all.page(paging.request()), CategoryBody::of);
    }

    @Get("/{id}")
    @Operation(summary = "One category", description = "Its version is the ETag.")
    HttpResponse<CategoryBody> get(@Parameter(example = "kettles") @PathVariable String id) {
        return categories
                .tree()
                .find(Fields.category(id))
                .map(category -> Editions.ok(edition(category), CategoryBody::of))
                .orElseThrow(() -> ProblemException.notFound("There is no category of this id."));
    }

    @Post
    @Operation(summary = "Add a category")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that id.")
    HttpResponse<CategoryBody> add(Authentication authentication, @Valid @Body CategoryBody body) {
        Category added = catalog.create(actors.of(authentication), body.category(0));
        return Editions.created(edition(added), CategoryBody::of, PATH, body.id());
    }

    @Put("/{id}")
    @Operation(summary = "Change a category, or move it", description = "A category cannot be moved below itself.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<CategoryBody> change(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body CategoryBody body) {
        requireSame(id, body.id());
        return Editions.ok(
                edition(catalog.replace(actors.of(authentication), body.category(Editions.expected(ifMatch)))),
                CategoryBody::of);
    }

    @Delete("/{id}")
    @Operation(summary = "Remove a category")
    @ApiResponse(responseCode = "204", description = "Removed.")
    @ApiResponse(responseCode = "409", description = "Products or narrower categories are in it.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        catalog.remove(actors.of(authentication), Fields.category(id), Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }

    /** The address says which one it is. */
    static void requireSame(String inAddress, String inBody) {
        if (!inAddress.equals(inBody)) {
            throw ProblemException.invalid("id", "is not the one of the address; what is stored keeps its id");
        }
    }

    private static Edition<Category> edition(Category category) {
        return new Edition<>(category, category.version());
    }
}
