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
import java.time.Clock;
import java.util.List;
import org.callwright.core.change.Edition;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.product.CatalogCommands;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.Gtin;
import org.callwright.core.product.Product;
import org.callwright.core.product.ProductFilter;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.Returns;
import org.callwright.core.supplier.Sourcing;
import org.callwright.core.supplier.Supply;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.input.ReadAs;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller(ProductController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "products")
class ProductController {
    static final String PATH = "/api/products";

    private final Actors actors;
    private final Products products;
    private final CatalogCommands catalog;
    private final Sourcing sourcing;
    private final Returns returns;
    private final OrderFeatures features;
    private final Clock clock;

    ProductController(
            Actors actors,
            Products products,
            CatalogCommands catalog,
            Sourcing sourcing,
            Returns returns,
            OrderFeatures features,
            Clock clock) {
        this.actors = actors;
        this.products = products;
        this.catalog = catalog;
        this.sourcing = sourcing;
        this.returns = returns;
        this.features = features;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Products, newest first")
    Listed<ProductView> list(
            @Valid @RequestBean Paging paging,
            @Parameter(example = "kettles") @QueryValue @Nullable String category,
            @Parameter(example = "6291041500213") @QueryValue @Nullable String gtin,
            @Parameter(description = "whether they are off the shelf now") @QueryValue @Nullable Boolean delisted) {
        ProductFilter filter = new ProductFilter(
                Fields.optional("category", category, CategoryId::new),
                Fields.optional("gtin", gtin, Gtin::new),
                delisted);
        return Listed.of(
                products.list(filter, paging.request()),
                product -> ProductView.of(product, clock.instant(), features, null));
    }

    @Get("/{sku}")
    @Operation(
            summary = "One product with where it comes from",
            description = "Suppliers and buyer are those of its category, or of the nearest wider one that has any.")
    HttpResponse<ProductView> get(@Parameter(example = "KETTLE-17") @PathVariable String sku) {
        return Editions.ok(edition(found(Fields.sku(sku))), this::whole);
    }

    @Get("/{sku}/return-rate")
    @Operation(summary = "How often a product comes back", description = "Which ones: GET /api/returns?sku=…")
    ReturnRateView returnRate(@Parameter(example = "KETTLE-17") @PathVariable String sku) {
        return ReturnRateView.of(returns.rate(found(Fields.sku(sku)).sku()));
    }

    @Post
    @Operation(summary = "Add a product")
    @ApiResponse(responseCode = "201", description = "Added.")
    @ApiResponse(responseCode = "400", description = "A GTIN's check digit is wrong, a category or component unknown.")
    @ApiResponse(responseCode = "409", description = "There is, or was, one of that SKU.")
    HttpResponse<ProductView> add(Authentication authentication, @Valid @Body ProductBody body) {
        Product added = catalog.create(actors.of(authentication), body.product(0));
        return Editions.created(edition(added), this::whole, PATH, body.sku());
    }

    @Put("/{sku}")
    @Operation(summary = "Change a product", description = "Replaces all of it.")
    @ApiResponse(responseCode = "200", description = "Changed; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<ProductView> change(
            Authentication authentication,
            @PathVariable String sku,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body @ReadAs(ProductView.class) ProductBody body) {
        CategoryController.requireSame(sku, body.sku());
        return Editions.ok(
                edition(catalog.replace(actors.of(authentication), body.product(Editions.expected(ifMatch)))),
                this::whole);
    }

    @Delete("/{sku}")
    @Operation(summary = "Remove a product", description = "Orders and tickets go on naming its SKU.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String sku,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        catalog.remove(actors.of(authentication), Fields.sku(sku), Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }

    private Product found(Sku sku) {
        return products.bySku(sku).orElseThrow(() -> ProblemException.notFound("There is no product of this SKU."));
    }

    private ProductView whole(Product product) {
        CategoryId category = product.category();
        Supply supply =
                category == null ? Supply.NONE : sourcing.of(List.of(category)).getOrDefault(category, Supply.NONE);
        return ProductView.of(product, clock.instant(), features, supply);
    }

    private static Edition<Product> edition(Product product) {
        return new Edition<>(product, product.version());
    }
}
