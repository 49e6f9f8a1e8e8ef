package org.callwright.web.definition;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Outdated;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.number.NumberForm;
import org.callwright.core.ticket.number.NumberScheme;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.web.access.Actors;
import org.callwright.web.change.Editions;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How the numbers of tickets and work orders look. A node takes a change up within seconds. */
@Controller("/api/number-schemes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class NumberSchemeController {
    /** The version of a form that nobody has changed yet; those that are stored are counted on from it. */
    private static final long AS_CONFIGURED = 0;

    private final Actors actors;
    private final DefinitionDesk desk;
    private final Definitions definitions;
    private final SortedMap<String, NumberSchemes> schemes;
    private final Clock clock;

    NumberSchemeController(
            Actors actors,
            DefinitionDesk desk,
            Definitions definitions,
            NumberSchemes tickets,
            @Named(NumberSchemes.WORK_ORDER) NumberSchemes workOrders,
            Clock clock) {
        this.actors = actors;
        this.desk = desk;
        this.definitions = definitions;
        this.schemes = new TreeMap<>(Map.of(NumberSchemes.TICKET, tickets, NumberSchemes.WORK_ORDER, workOrders));
        this.clock = clock;
    }

    /**
     * @param separator '-' or nothing
     * @param checked whether a check digit follows
     */
    @Serdeable
    @Schema(name = "NumberForm")
    record FormBody(
            @Schema(example = "SV") @NotNull String prefix,
            @Schema(example = "yyMMdd") @NotNull String datePattern,
            @Schema(example = "5") int width,
            @Schema(example = "-") @Nullable String separator,
            @Schema(example = "true") boolean checked) {
        static FormBody of(NumberForm form) {
            return new FormBody(form.prefix(), form.datePattern(), form.width(), form.separator(), form.checked());
        }

        NumberForm form() {
            return new NumberForm(prefix, datePattern, width, separator == null ? "" : separator, checked);
        }
    }

    /**
     * @param id what is numbered so: ticket or work-order
     * @param example a number of now
     * @param before forms whose numbers go on resolving, the latest first
     */
    @Serdeable
    @Schema(name = "NumberScheme")
    record SchemeView(
            @Schema(example = "ticket") String id,
            FormBody now,
            @Schema(example = "SV260314-00042-0") String example,
            List<FormBody> before) {}

    @Get
    @Operation(
            summary = "How numbers of each kind look",
            description = "In the order of their ids. Nobody adds one or takes one away: there is one for each kind.")
    List<SchemeView> schemes() {
        return schemes.keySet().stream().map(id -> view(id, stored(id))).toList();
    }

    @Get("/{id}")
    @Operation(summary = "How numbers look", description = "id is ticket or work-order. The version is the ETag.")
    HttpResponse<SchemeView> scheme(@PathVariable String id) {
        known(id);
        return answer(id, stored(id));
    }

    @Put("/{id}")
    @Operation(
            summary = "Change how numbers look",
            description = "Old numbers go on resolving. A prefix keeps its date pattern and its check digit.")
    HttpResponse<SchemeView> change(
            Authentication authentication,
            @PathVariable String id,
            @Parameter(example = "\"0\"") @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Body FormBody body) {
        Actor who = actors.of(authentication);
        NumberSchemes known = known(id);
        long version = Editions.expected(ifMatch);
        Optional<Defined<NumberForm.History>> stored = stored(id);
        NumberForm.History next =
                stored.map(Defined::content).orElseGet(known::history).followedBy(body.form());
        if (stored.isEmpty() && version != AS_CONFIGURED) {
            throw new Outdated(NumberForm.History.KIND.code(), id);
        }
        Defined<NumberForm.History> changed = stored.isPresent()
                ? desk.replace(who, NumberForm.History.KIND, id, version - 1, next)
                : desk.create(who, NumberForm.History.KIND, id, next);
        return answer(id, Optional.of(changed));
    }

    private Optional<Defined<NumberForm.History>> stored(String id) {
        return definitions.byId(NumberForm.History.KIND, id);
    }

    private HttpResponse<SchemeView> answer(String id, Optional<Defined<NumberForm.History>> stored) {
        return Editions.tagged(
                HttpResponse.ok(view(id, stored)),
                stored.map(defined -> defined.version() + 1).orElse(AS_CONFIGURED));
    }

    private SchemeView view(String id, Optional<Defined<NumberForm.History>> stored) {
        NumberSchemes known = known(id);
        NumberForm.History history = stored.map(Defined::content).orElseGet(known::history);
        NumberScheme now = history.now().in(known.now().zone());
        return new SchemeView(
                id,
                FormBody.of(history.now()),
                now.number(now.period(clock.instant()), 42).value(),
                history.before().stream().map(FormBody::of).toList());
    }

    private NumberSchemes known(String id) {
        NumberSchemes known = schemes.get(id);
        if (known == null) {
            throw ProblemException.invalid("id", "not a kind of numbers", List.copyOf(schemes.keySet()));
        }
        return known;
    }
}
