package org.callwright.web.ticket;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketMerging;
import org.callwright.core.ticket.TicketOpening;
import org.callwright.web.privacy.ShownText;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is in a ticket, and what becomes of several. */
@Controller("/api/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tickets")
class TicketContentController {
    private final TicketAnswer answer;
    private final TicketPlace place;
    private final TicketOpening opening;
    private final TicketMerging merging;

    TicketContentController(TicketAnswer answer, TicketPlace place, TicketOpening opening, TicketMerging merging) {
        this.answer = answer;
        this.place = place;
        this.opening = opening;
        this.merging = merging;
    }

    @Post
    @Operation(
            summary = "Open a ticket by hand, or for a session of another channel",
            description =
                    "A session has one ticket: told again, it is answered with that one. PHONE opens its own. Without"
                            + " assignee, team, department and queue it is one's own.")
    HttpResponse<TicketRow> open(Authentication authentication, @Valid @Body TicketBodies.New body) {
        Actor who = answer.who(authentication);
        return answer.created(who, opening.open(who, body.wanted()));
    }

    @Patch("/{number}")
    @Operation(
            summary = "Set right what a ticket is about",
            description =
                    "As a JSON merge patch: what is named is changed, null takes it away. A subject that comes back"
                            + " with its stars is left as it is.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("{\"category\":\"kettles\",\"priority\":2,\"store\":null}")))
    HttpResponse<TicketRow> patch(Authentication authentication, @RequestBean SeenTicket seen, @Body JsonNode body) {
        return answer.actAll(
                authentication, seen, (who, ticket) -> changes(body, ticket, who.may(Permission.PHONE_UNMASKED)));
    }

    /** Taken as it was sent: of a map the framework leaves out what is null. */
    private static List<TicketCommand> changes(JsonNode body, Ticket ticket, boolean unmasked) {
        List<TicketCommand> changes = new ArrayList<>();
        if (!body.isObject()) {
            throw ProblemException.invalid("body", "must be an object", properties());
        }
        body.entries().forEach(one -> {
            TicketField field = field(one.getKey());
            String said = said(one.getKey(), one.getValue());
            changes.add(new TicketCommand.Change(
                    field,
                    said != null && field == TicketField.SUBJECT
                            ? ShownText.kept(said, ticket.filing().subject(), unmasked)
                            : said));
        });
        if (changes.isEmpty()) {
            throw ProblemException.invalid("body", "nothing is named that can be changed", properties());
        }
        return changes;
    }

    private static @Nullable String said(String property, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isString() || value.isNumber()) {
            return value.coerceStringValue();
        }
        throw ProblemException.invalid(property, property + " must be text, a number or null");
    }

    private static TicketField field(String property) {
        return Stream.of(TicketField.values())
                .filter(field -> field.property().equals(property))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        property, "not a property of a ticket that can be changed", properties()));
    }

    private static List<String> properties() {
        return Stream.of(TicketField.values()).map(TicketField::property).toList();
    }

    @Post("/{number}/comments")
    @Operation(summary = "Add a comment", description = "An open one is for the customer to read.")
    HttpResponse<TicketRow> comment(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Comment body) {
        return answer.add(authentication, seen, who -> new TicketCommand.Comment(body.text(), body.open()));
    }

    @Post("/{number}/link")
    @Operation(summary = "Link an order, a line of one, a product or another ticket")
    HttpResponse<TicketRow> link(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body LinkBody body) {
        return answer.add(authentication, seen, who -> new TicketCommand.Link(reached(who, body)));
    }

    @Post("/{number}/unlink")
    @Operation(summary = "Take a link away")
    HttpResponse<TicketRow> unlink(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body LinkBody body) {
        return answer.add(authentication, seen, who -> new TicketCommand.Unlink(reached(who, body)));
    }

    /** A ticket that somebody cannot see is not there for him to be linked either, nor does the answer tell that it is. */
    private TicketLink reached(Actor who, LinkBody body) {
        return body.link(number -> place.of(who, "ticket", number).number());
    }

    @Post("/{number}/merge")
    @Operation(
            summary = "Let a ticket go on in another one",
            description =
                    "Both numbers go on resolving. Answers with the one that goes on, which must not be resolved or"
                            + " closed, and tells what both know.")
    HttpResponse<TicketRow> merge(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Merger body) {
        Actor who = answer.who(authentication);
        return answer.ok(
                who,
                merging.merge(
                        who,
                        place.of(who, seen.number()).number(),
                        seen.version(),
                        place.of(who, "into", body.into()).number()));
    }

    @Post("/{number}/unmerge")
    @Operation(summary = "Take a merger back", description = "The ticket is as it was before.")
    HttpResponse<TicketRow> unmerge(Authentication authentication, @RequestBean SeenTicket seen) {
        Actor who = answer.who(authentication);
        return answer.ok(who, merging.unmerge(who, place.of(who, seen.number()).number(), seen.version()));
    }

    @Post("/{number}/split")
    @Operation(
            summary = "Split a matter of its own off a ticket",
            description = "The links named leave it for the new one, which is the answer.")
    HttpResponse<TicketRow> split(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Split body) {
        Actor who = answer.who(authentication);
        return answer.created(
                who,
                opening.split(
                        who,
                        place.of(who, seen.number()).number(),
                        seen.version(),
                        body.subject(),
                        body.links().stream().map(link -> reached(who, link)).toList()));
    }

    @Post("/{number}/follow-up")
    @Operation(summary = "Open a new ticket that takes up again what has been settled")
    HttpResponse<TicketRow> followUp(
            Authentication authentication, @PathVariable String number, @Valid @Body TicketBodies.FollowUp body) {
        Actor who = answer.who(authentication);
        return answer.created(who, opening.followUp(who, place.of(who, number).number(), body.subject()));
    }
}
