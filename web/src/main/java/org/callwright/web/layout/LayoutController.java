package org.callwright.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
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
import org.callwright.core.layout.ScreenPopLayout;
import org.callwright.core.layout.ScreenPopLayouts;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.page.HeldList;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.input.ReadAs;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whoever has a place at the desk may know what he is shown. */
@Controller("/api/screen-pop-layouts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "layouts")
class LayoutController {
    private final Actors actors;
    private final ScreenPopLayouts layouts;
    private final OrderFeatures features;

    LayoutController(Actors actors, ScreenPopLayouts layouts, OrderFeatures features) {
        this.features = features;
        this.actors = actors;
        this.layouts = layouts;
    }

    @Get
    @Operation(
            summary = "What agents are shown of callers, by queue and role",
            description = "Ordered by id, which is queue/role; that of any queue or role comes first.")
    Listed<LayoutView> list(@Valid @RequestBean Paging paging) {
        HeldList<ScreenPopLayout> all = new HeldList<>(layouts.all(), layout -> layout.queue() + "/" + layout.role());
        return Listed.of(all.page(paging.request()), layout -> LayoutView.of(layout, features));
    }

    @Get("/{queue}/{role}")
    @Operation(summary = "One layout", description = "'any' stands for any queue or role. Its version is the ETag.")
    HttpResponse<LayoutView> get(@PathVariable String queue, @PathVariable String role) {
        return layouts.of(LayoutView.stored(queue), LayoutView.stored(role))
                .map(this::answer)
                .orElseThrow(() -> ProblemException.notFound("There is no such layout."));
    }

    @Put("/{queue}/{role}")
    @Operation(
            summary = "Say what is shown, in this order",
            description =
                    "It holds for the next call. Where there is a layout already, If-Match says which version was read;"
                            + " of the first one there is none to be read.")
    @ApiResponse(responseCode = "200", description = "Stored; the new version is the ETag.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "There is a layout already, and If-Match is missing.")
    HttpResponse<LayoutView> put(
            Authentication authentication,
            @Parameter(example = "vip") @PathVariable String queue,
            @Parameter(example = "agent") @PathVariable String role,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body @ReadAs(LayoutView.class) LayoutView.Fields body) {
        ScreenPopLayout layout = body.layout(queue, role, features);
        boolean first =
                ifMatch == null && layouts.of(layout.queue(), layout.role()).isEmpty();
        Long version = first ? null : Editions.expected(ifMatch);
        return answer(layouts.put(actors.of(authentication), layout, version));
    }

    @Delete("/{queue}/{role}")
    @Operation(summary = "Remove a layout", description = "The next wider one holds.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    @ApiResponse(responseCode = "412", description = "Somebody else has changed it meanwhile.")
    @ApiResponse(responseCode = "428", description = "If-Match is missing.")
    HttpResponse<?> remove(
            Authentication authentication,
            @PathVariable String queue,
            @PathVariable String role,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (!layouts.remove(
                actors.of(authentication),
                LayoutView.stored(queue),
                LayoutView.stored(role),
                Editions.expected(ifMatch))) {
            throw ProblemException.notFound("There is no such layout.");
        }
        return HttpResponse.noContent();
    }

    private HttpResponse<LayoutView> answer(ScreenPopLayout layout) {
        return Editions.tagged(HttpResponse.ok(LayoutView.of(layout, features)), layout.version());
    }
}
