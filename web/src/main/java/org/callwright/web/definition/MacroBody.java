package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.callwright.core.catalog.Macro;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Commands that are given together. */
@Serdeable
@Schema(name = "Macro")
record MacroBody(
        @Schema(example = "refund-agreed") @NotNull String id,
        @Schema(example = "Refund agreed 同意退款") @NotNull String name,
        @NotNull List<@Valid CommandBody> commands)
        implements DefinitionBody<Macro> {
    private static final List<String> COMMANDS = List.of(
            "accept",
            "assign",
            "hand-off",
            "escalate",
            "wait-customer",
            "wait-department",
            "resume",
            "resolve",
            "close",
            "set",
            "comment");

    /**
     * @param command what is done; the other properties are those of that command
     * @param property of set: the property of a ticket, in capitals
     * @param open of comment: for the customer to read
     */
    @Serdeable
    @Schema(name = "MacroCommand")
    record CommandBody(
            @Schema(example = "set") @NotNull String command,
            @Schema(example = "CATEGORY") @Nullable String property,
            @Schema(example = "refunds") @Nullable String value,
            @Nullable String assignee,
            @Nullable String team,
            @Nullable String department,
            @Nullable String disposition,
            @Nullable String note,
            @Nullable Boolean open) {
        static CommandBody of(TicketCommand command) {
            return switch (command) {
                case TicketCommand.Accept c -> named("accept", null, null);
                case TicketCommand.Resume c -> named("resume", null, null);
                case TicketCommand.Assign c ->
                    new CommandBody("assign", null, null, c.assignee(), null, null, null, null, null);
                case TicketCommand.HandOff c ->
                    new CommandBody("hand-off", null, null, null, c.team(), c.department(), null, c.note(), null);
                case TicketCommand.Escalate c ->
                    new CommandBody("escalate", null, null, null, c.team(), c.department(), null, c.reason(), null);
                case TicketCommand.Await c ->
                    named(
                            c.whom() == TicketCommand.Await.Whom.CUSTOMER ? "wait-customer" : "wait-department",
                            null,
                            c.note());
                case TicketCommand.Resolve c -> named("resolve", c.disposition(), c.note());
                case TicketCommand.Close c -> named("close", c.disposition(), c.note());
                case TicketCommand.Change c ->
                    new CommandBody("set", c.field().name(), c.value(), null, null, null, null, null, null);
                case TicketCommand.Comment c ->
                    new CommandBody("comment", null, null, null, null, null, null, c.text(), c.open());
                case TicketCommand.Reject c -> named("reject", null, c.reason());
                case TicketCommand.Return c -> named("return", null, c.note());
                case TicketCommand.Reopen c -> named("reopen", null, c.reason());
                case TicketCommand.Link c -> named("link", null, null);
                case TicketCommand.Unlink c -> named("unlink", null, null);
            };
        }

        private static CommandBody named(String command, @Nullable String disposition, @Nullable String note) {
            return new CommandBody(command, null, null, null, null, null, disposition, note, null);
        }

        TicketCommand read() {
            String said = note == null ? "" : note;
            return switch (command) {
                case "accept" -> new TicketCommand.Accept();
                case "resume" -> new TicketCommand.Resume();
                case "assign" -> new TicketCommand.Assign(assignee == null ? "" : assignee);
                case "hand-off" -> new TicketCommand.HandOff(team, department, said);
                case "escalate" -> new TicketCommand.Escalate(team, department, said);
                case "wait-customer" -> new TicketCommand.Await(TicketCommand.Await.Whom.CUSTOMER, said);
                case "wait-department" -> new TicketCommand.Await(TicketCommand.Await.Whom.DEPARTMENT, said);
                case "resolve" -> new TicketCommand.Resolve(disposition, said);
                case "close" -> new TicketCommand.Close(disposition, said);
                case "set" ->
                    new TicketCommand.Change(
                            ProblemException.enumerated("property", property, TicketField.class), value);
                case "comment" -> new TicketCommand.Comment(said, open != null && open);
                default -> throw ProblemException.invalid("command", "not a command of macros", COMMANDS);
            };
        }
    }

    static MacroBody of(String id, Macro macro) {
        return new MacroBody(
                id, macro.name(), macro.commands().stream().map(CommandBody::of).toList());
    }

    @Override
    public Macro content() {
        return new Macro(name, commands.stream().map(CommandBody::read).toList());
    }
}
