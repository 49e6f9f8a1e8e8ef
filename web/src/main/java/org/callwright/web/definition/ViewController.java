package org.callwright.web.definition;

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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.catalog.SavedView;
import org.callwright.core.catalog.SavedViews;
import org.callwright.core.definition.Defined;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.input.ReadAs;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownText;
import org.callwright.web.problem.ProblemException;
import org.callwright.web.ticket.KeptQueries;
import org.jspecify.annotations.Nullable;

/** Filters of the ticket list that people keep. */
@Controller("/api/views")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tickets")
class ViewController {
    /** Parameters of the list that are what somebody typed. */
    private static final Set<String> TYPED = Set.of("text", "name", "phone");

    private final Actors actors;
    private final SavedViews views;
    private final KeptQueries queries;

    ViewController(Actors actors, SavedViews views, KeptQueries queries) {
        this.actors = actors;
        this.views = views;
        this.queries = queries;
    }

    /** @param query parameters of the ticket list, by name */
    @Serdeable
    @Schema(name = "NewView")
    record ViewBody(
            @Schema(example = "Urgent kettles") @NotNull String name,
            boolean shared,

            @Schema(example = "{\"category\":\"kettles\",\"priority\":\"1\",\"sort\":\"due\"}") @NotNull
            Map<String, String> query) {
        /** In place of what is stored, which was shown like this. */
        ViewBody over(SavedView stored, boolean unmasked) {
            Map<String, String> kept = new TreeMap<>(query);
            kept.replaceAll((parameter, said) -> {
                String before = stored.query().get(parameter);
                return before != null && said.equals(shown(parameter, before, unmasked)) ? before : said;
            });
            return new ViewBody(ShownText.kept(name, stored.name(), unmasked), shared, kept);
        }
    }

    @Serdeable
    @Schema(name = "View")
    record ViewRow(
            String id,
            String name,
            @Schema(example = "lisa") String owner,
            boolean shared,
            Map<String, String> query,
            long version) {
        static ViewRow of(Defined<SavedView> view, boolean unmasked) {
            SavedView content = view.content();
            Map<String, String> query = new TreeMap<>();
            content.query().forEach((name, value) -> query.put(name, shown(name, value, unmasked)));
            return new ViewRow(
                    view.id(),
                    ShownText.of(content.name(), unmasked),
                    content.owner(),
                    content.shared(),
                    query,
                    view.version());
        }
    }

    /** Times and the numbers of tickets and orders look like telephone numbers to a mask, and are none. */
    private static String shown(String parameter, String value, boolean unmasked) {
        return parameter.equals("member")
                ? Objects.requireNonNull(ShownMember.of(value, unmasked))
                : TYPED.contains(parameter) ? ShownText.of(value, unmasked) : ShownText.plain(value);
    }

    @Get
    @Operation(summary = "One's own views and those that are shared", description = "Ordered by id: the oldest first.")
    Listed<ViewRow> list(Authentication authentication, @Valid @RequestBean Paging paging) {
        Actor who = actors.of(authentication);
        return Listed.of(views.list(who, paging.request()), view -> row(who, view));
    }

    @Get("/{id}")
    @Operation(summary = "One's own view, or one that is shared")
    HttpResponse<ViewRow> get(Authentication authentication, @PathVariable String id) {
        Actor who = actors.of(authentication);
        Defined<SavedView> view = seen(who, id);
        return Editions.tagged(HttpResponse.ok(row(who, view)), view.version());
    }

    @Post
    @Operation(
            summary = "Keep a view",
            description =
                    "Sharing it needs catalog:write. A query that the list would refuse is not kept, nor a phone, name or "
                            + "member: they are people's.")
    HttpResponse<ViewRow> create(Authentication authentication, @Valid @Body ViewBody body) {
        Actor who = actors.of(authentication);
        queries.tryOut(who, body.query());
        Defined<SavedView> view = views.create(who, body.name(), body.shared(), body.query());
        return Editions.tagged(
                HttpResponse.created(row(who, view), URI.create("/api/views/" + view.id())), view.version());
    }

    @Put("/{id}")
    @Operation(
            summary = "Change a view of one's own",
            description = "Replaces all of it; a text that comes back with its stars is left as it is.")
    HttpResponse<ViewRow> replace(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body @ReadAs(ViewRow.class) ViewBody body) {
        Actor who = actors.of(authentication);
        SavedView stored = seen(who, id).content();
        long version = Editions.expected(ifMatch);
        ViewBody wanted = body.over(stored, who.may(Permission.PHONE_UNMASKED));
        queries.tryOut(who, wanted.query());
        Defined<SavedView> view = views.replace(who, id, version, wanted.name(), wanted.shared(), wanted.query());
        return Editions.tagged(HttpResponse.ok(row(who, view)), view.version());
    }

    @Delete("/{id}")
    @Operation(summary = "Give a view of one's own up")
    HttpResponse<?> delete(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"3\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor who = actors.of(authentication);
        seen(who, id);
        views.delete(who, id, Editions.expected(ifMatch));
        return HttpResponse.noContent();
    }

    /** Whoever does not see a view is told that there is none. */
    private Defined<SavedView> seen(Actor who, String id) {
        return views.byId(who, id).orElseThrow(() -> ProblemException.notFound("There is no view of this id."));
    }

    private static ViewRow row(Actor who, Defined<SavedView> view) {
        return ViewRow.of(view, who.may(Permission.PHONE_UNMASKED));
    }
}
