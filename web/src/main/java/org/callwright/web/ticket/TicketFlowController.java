package org.callwright.web.ticket;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.catalog.Macro;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's way through the company. If-Match says which version was read: without it the answer is 428, with an old one
 * 412; what cannot follow on the ticket's state is answered with 409 and the legal ones.
 */
@Controller("/api/tickets/{number}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tickets")
class TicketFlowController {
    private final TicketAnswer answer;
    private final Definitions definitions;

    TicketFlowController(TicketAnswer answer, Definitions definitions) {
        this.answer = answer;
        this.definitions = definitions;
    }

    @Post("/assign")
    @Operation(summary = "Somebody is to deal with it")
    HttpResponse<TicketRow> assign(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Assignment body) {
        return answer.act(authentication, seen, () -> new TicketCommand.Assign(body.assignee()));
    }

    @Post("/accept")
    @Operation(summary = "I deal with it from now on")
    HttpResponse<TicketRow> accept(Authentication authentication, @RequestBean SeenTicket seen) {
        return answer.act(authentication, seen, () -> new TicketCommand.Accept());
    }

    @Post("/hand-off")
    @Operation(summary = "Another team or department is to deal with it")
    HttpResponse<TicketRow> handOff(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.HandOff body) {
        return answer.act(
                authentication,
                seen,
                () -> new TicketCommand.HandOff(body.team(), body.department(), text(body.note())));
    }

    @Post("/reject")
    @Operation(
            summary = "I will not deal with it: it goes back to whoever handed it off",
            description =
                    "Until it has been accepted. What was only assigned stays with its team, or goes to who assigned it"
                            + " when it would wait nowhere; what was escalated goes back to who had it before.")
    HttpResponse<TicketRow> reject(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Note body) {
        return answer.act(authentication, seen, () -> new TicketCommand.Reject(body.text()));
    }

    @Post("/return")
    @Operation(
            summary = "Our part is done: it goes back to whoever handed it off",
            description = "What was escalated to others goes back to who had it before.")
    HttpResponse<TicketRow> giveBack(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Note body) {
        return answer.act(authentication, seen, () -> new TicketCommand.Return(body.text()));
    }

    @Post("/escalate")
    @Operation(
            summary = "It is more urgent, or somebody else has to decide",
            description = "The note says why. Without a team or department it stays where it is.")
    HttpResponse<TicketRow> escalate(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.HandOff body) {
        return answer.act(
                authentication,
                seen,
                () -> new TicketCommand.Escalate(body.team(), body.department(), text(body.note())));
    }

    @Post("/wait")
    @Operation(summary = "It waits for the customer or for a department")
    HttpResponse<TicketRow> await(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Waiting body) {
        return answer.act(
                authentication,
                seen,
                () -> new TicketCommand.Await(
                        ProblemException.enumerated("whom", body.whom(), TicketCommand.Await.Whom.class),
                        text(body.note())));
    }

    @Post("/resume")
    @Operation(summary = "The waiting is over")
    HttpResponse<TicketRow> resume(Authentication authentication, @RequestBean SeenTicket seen) {
        return answer.act(authentication, seen, () -> new TicketCommand.Resume());
    }

    @Post("/resolve")
    @Operation(summary = "The matter is settled")
    HttpResponse<TicketRow> resolve(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Outcome body) {
        return answer.act(authentication, seen, () -> new TicketCommand.Resolve(body.disposition(), text(body.note())));
    }

    @Post("/close")
    @Operation(
            summary = "Nothing is to be done any more",
            description =
                    "With open work orders, be they those of tickets that were merged into it, the note has to say why.")
    HttpResponse<TicketRow> close(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Outcome body) {
        return answer.act(authentication, seen, () -> new TicketCommand.Close(body.disposition(), text(body.note())));
    }

    @Post("/reopen")
    @Operation(summary = "It is not settled after all")
    HttpResponse<TicketRow> reopen(
            Authentication authentication, @RequestBean SeenTicket seen, @Valid @Body TicketBodies.Note body) {
        return answer.act(authentication, seen, () -> new TicketCommand.Reopen(body.text()));
    }

    @Post("/macros/{id}")
    @Operation(summary = "Do what a macro says, all of it or nothing")
    HttpResponse<TicketRow> macro(
            Authentication authentication, @RequestBean SeenTicket seen, @PathVariable String id) {
        return answer.actAll(
                authentication,
                seen,
                () -> definitions
                        .byId(Macro.KIND, id)
                        .filter(macro -> !macro.deleted())
                        .map(macro -> macro.content().commands())
                        .orElseThrow(() -> ProblemException.notFound("There is no macro of this id.")));
    }

    private static String text(@Nullable String note) {
        return note == null ? "" : note;
    }
}
