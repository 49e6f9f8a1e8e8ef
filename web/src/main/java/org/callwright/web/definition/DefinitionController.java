package org.callwright.web.definition;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.net.URI;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What all kinds of definitions have in common: read whole, versioned, changed with If-Match.
 *
 * @param <T> the content
 * @param <B> the content as it is written and read
 */
abstract class DefinitionController<T, B extends DefinitionBody<T>> {
    private final Actors actors;
    private final DefinitionDesk desk;
    private final Definitions definitions;
    private final Kind<T> kind;
    private final String path;

    DefinitionController(Actors actors, DefinitionDesk desk, Definitions definitions, Kind<T> kind, String path) {
        this.actors = actors;
        this.desk = desk;
        this.definitions = definitions;
        this.kind = kind;
        this.path = path;
    }

    abstract B shown(String id, T content);

    @Get
    @Operation(summary = "Those that are in use", description = "Ordered by id.")
    Listed<B> list(@Valid @RequestBean Paging paging) {
        return Listed.of(definitions.list(kind, paging.request()), one -> shown(one.id(), one.content()));
    }

    @Get("/{id}")
    @Operation(summary = "One of them", description = "The version is the ETag.")
    HttpResponse<B> get(@PathVariable String id) {
        return definitions
                .byId(kind, id)
                .filter(one -> !one.deleted())
                .map(this::ok)
                .orElseThrow(() -> ProblemException.notFound("There is none of this id."));
    }

    @Post
    @Operation(summary = "Set one up", description = "One that was given up comes back under its id.")
    HttpResponse<B> create(Authentication authentication, @Valid @Body B body) {
        Defined<T> made = desk.create(actors.of(authentication), kind, body.id(), body.content());
        return Editions.tagged(
                HttpResponse.created(shown(made.id(), made.content()), URI.create(path + "/" + made.id())),
                made.version());
    }

    @Put("/{id}")
    @Operation(summary = "Change one", description = "If-Match says which version was read.")
    HttpResponse<B> replace(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body B body) {
        if (!body.id().equals(id)) {
            throw ProblemException.invalid("id", "not the one of the address");
        }
        return ok(desk.replace(actors.of(authentication), kind, id, Editions.expected(ifMatch), body.content()));
    }

    @Delete("/{id}")
    @Operation(summary = "Give one up", description = "It cannot be chosen any more; history goes on naming it.")
    HttpResponse<?> delete(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        desk.delete(actors.of(authentication), kind, id, Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }

    private HttpResponse<B> ok(Defined<T> defined) {
        return Editions.tagged(HttpResponse.ok(shown(defined.id(), defined.content())), defined.version());
    }
}
