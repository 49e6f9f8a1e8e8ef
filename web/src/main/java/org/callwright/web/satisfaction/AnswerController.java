package org.callwright.web.satisfaction;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.NewAnswer;
import org.callwright.core.satisfaction.SatisfactionDesk;
import org.callwright.core.satisfaction.Survey;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFinder;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallIds;
import org.callwright.web.listing.Instants;
import org.callwright.web.problem.ProblemException;
import org.callwright.web.ticket.TicketPlace;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "satisfaction")
class AnswerController {
    private final Actors actors;
    private final SatisfactionDesk desk;
    private final AnswerBook book;
    private final TicketFinder finder;
    private final TicketPlace place;

    AnswerController(Actors actors, SatisfactionDesk desk, AnswerBook book, TicketFinder finder, TicketPlace place) {
        this.actors = actors;
        this.desk = desk;
        this.book = book;
        this.finder = finder;
        this.place = place;
    }

    /**
     * @param externalId the answer's id in that system
     * @param ticket its number in any spelling
     * @param call of the ticket's calls the one that was asked about; absent: the ticket as a whole
     * @param given when the customer answered; absent: now
     */
    @Serdeable
    @Schema(name = "NewSatisfactionAnswer")
    record NewAnswerBody(
            @Schema(example = "survey-tool") @NotBlank String source,
            @Schema(example = "resp-8841") @NotBlank String externalId,
            @Schema(example = "CSAT") @NotNull String survey,
            @Schema(example = "5") @NotNull Integer score,
            @Schema(example = "SV260314-00042-0") @NotBlank String ticket,

            @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @Nullable
            String call,

            @Schema(example = "2026-03-14T09:12:00Z") @Nullable
            String given) {}

    @Post("/satisfaction/answers")
    @Operation(
            summary = "Tell what a customer answered",
            description =
                    "For systems that ask customers. Told again under the same source and externalId it counts once: "
                            + "the answer is 200 instead of 201, and 409 when it says otherwise.")
    @ApiResponse(responseCode = "201", description = "Taken in.")
    @ApiResponse(responseCode = "200", description = "It had been told before.")
    HttpResponse<AnswerRow> take(Authentication authentication, @Valid @Body NewAnswerBody body) {
        Actor who = actors.of(authentication);
        AnswerBook.Stored stored = desk.take(
                who,
                new NewAnswer(
                        body.source(),
                        body.externalId(),
                        ProblemException.enumerated("survey", body.survey(), Survey.class),
                        body.score(),
                        ticket(body.ticket()),
                        body.call() == null ? null : CallIds.parse("call", body.call()),
                        Instants.parse("given", body.given())));
        AnswerRow row = AnswerRow.of(stored.answer());
        return stored.repeated() ? HttpResponse.ok(row) : HttpResponse.created(row);
    }

    @Get("/tickets/{number}/satisfaction")
    @Operation(summary = "What the customer said of one ticket, in the order in which it was said")
    List<AnswerRow> of(
            Authentication authentication, @Parameter(example = "SV260314-00042-0") @PathVariable String number) {
        return book.of(place.of(actors.of(authentication), number)).stream()
                .map(AnswerRow::of)
                .toList();
    }

    private Ticket ticket(String number) {
        try {
            return finder.find(number)
                    .orElseThrow(() -> ProblemException.invalid("ticket", "there is no ticket of this number"));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("ticket", String.valueOf(e.getMessage()));
        }
    }
}
