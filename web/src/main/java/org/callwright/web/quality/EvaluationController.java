package org.callwright.web.quality;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.quality.Evaluation;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.quality.NewEvaluation;
import org.callwright.core.quality.QualityDesk;
import org.callwright.core.report.Period;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallIds;
import org.callwright.web.listing.Instants;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.callwright.web.ticket.TicketPlace;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
class EvaluationController {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Actors actors;
    private final QualityDesk desk;
    private final EvaluationBook book;
    private final TicketPlace place;

    EvaluationController(Actors actors, QualityDesk desk, EvaluationBook book, TicketPlace place) {
        this.actors = actors;
        this.desk = desk;
        this.book = book;
        this.place = place;
    }

    /**
     * @param call of the ticket's calls the one that is judged; absent: the ticket as a whole
     * @param points by criterion, every one of the form's; null for one that does not apply
     */
    @Serdeable
    @Schema(name = "NewEvaluation")
    record NewEvaluationBody(
            @Schema(example = "phone") @NotBlank String form,
            @Schema(example = "SV260314-00042-0") @NotBlank String ticket,
            @Nullable String call,

            @Schema(example = "{\"greeting\":4,\"solution\":5,\"upsell\":null}") @NotNull
            Map<String, @Nullable Integer> points,

            @Schema(example = "Very patient; forgot to ask for the order number.") @Nullable
            String note) {}

    @Post("/evaluations")
    @Operation(
            summary = "Judge an agent's service",
            description = "Nobody judges their own work. The criteria are kept as the form has them now.")
    @ApiResponse(responseCode = "201", description = "Judged; the agent can see it.")
    HttpResponse<EvaluationRow> evaluate(Authentication authentication, @Valid @Body NewEvaluationBody body) {
        Actor who = actors.of(authentication);
        Evaluation made = desk.evaluate(
                who,
                new NewEvaluation(
                        body.form(),
                        place.of(who, body.ticket()),
                        body.call() == null ? null : CallIds.parse("call", body.call()),
                        body.points(),
                        body.note() == null ? "" : body.note()));
        return HttpResponse.created(shown(who, made), URI.create("/api/evaluations/" + made.id()));
    }

    @Get("/evaluations")
    @Operation(
            summary = "Evaluations, newest first, without those withdrawn",
            description = "As far as quality:read reaches: agents see their own.")
    Listed<EvaluationRow> list(
            Authentication authentication,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "anna") @QueryValue @Nullable String agent,
            @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable String from,
            @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable String to) {
        Actor who = actors.of(authentication);
        ScoreChoice choice = new ScoreChoice(
                period(from, to),
                agent == null ? ScoreKey.NOTHING : ScoreKey.AGENT,
                agent == null ? Set.of() : Set.of(agent),
                desk.seen(who));
        return Listed.of(book.list(choice, paging.request()), evaluation -> shown(who, evaluation));
    }

    private static Period period(@Nullable String from, @Nullable String to) {
        try {
            return new Period(
                    Objects.requireNonNullElse(Instants.parse("from", from), EARLIEST),
                    Objects.requireNonNullElse(Instants.parse("to", to), LATEST));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("to", "not after from");
        }
    }

    @Get("/evaluations/{id}")
    @Operation(summary = "One evaluation", description = "One that has been withdrawn, too.")
    EvaluationRow one(Authentication authentication, @Parameter(example = "17") @PathVariable String id) {
        Actor who = actors.of(authentication);
        return shown(who, find(who, id));
    }

    @Delete("/evaluations/{id}")
    @Operation(summary = "Withdraw an evaluation", description = "It counts no longer, and stays to be seen.")
    @ApiResponse(responseCode = "204", description = "Withdrawn.")
    HttpResponse<?> withdraw(Authentication authentication, @Parameter(example = "17") @PathVariable String id) {
        Actor who = actors.of(authentication);
        desk.withdraw(who, find(who, id).id());
        return HttpResponse.noContent();
    }

    @Get("/tickets/{number}/evaluations")
    @Operation(summary = "How the service of one ticket was judged", description = "As far as quality:read reaches.")
    List<EvaluationRow> ofTicket(
            Authentication authentication, @Parameter(example = "SV260314-00042-0") @PathVariable String number) {
        Actor who = actors.of(authentication);
        Colleagues seen = desk.seen(who);
        return book.of(place.of(who, number)).stream()
                .filter(evaluation -> seen.include(evaluation.agent()))
                .map(evaluation -> shown(who, evaluation))
                .toList();
    }

    /** One that the person may neither read nor withdraw is answered as one that is not there. */
    private Evaluation find(Actor who, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> book.byId(Long.parseLong(text)))
                .filter(evaluation -> reaches(who, Permission.QUALITY_READ, evaluation)
                        || reaches(who, Permission.QUALITY_REVIEW, evaluation))
                .orElseThrow(() -> ProblemException.notFound("There is no such evaluation."));
    }

    private boolean reaches(Actor who, Permission permission, Evaluation evaluation) {
        return who.may(permission) && actors.colleagues(who, permission).include(evaluation.agent());
    }

    private static EvaluationRow shown(Actor who, Evaluation evaluation) {
        return EvaluationRow.of(evaluation, who.may(Permission.PHONE_UNMASKED));
    }
}
