package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.callwright.core.ticket.Filing;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.NewTicket;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is said with a command. */
final class TicketBodies {
    private TicketBodies() {}

    /** @param session null for MANUAL */
    @Serdeable
    @Schema(name = "NewTicket")
    record New(
            @Schema(example = "MANUAL") @NotNull String channel,
            @Nullable String session,
            @Schema(example = "Kettle leaks") @NotNull String subject,
            @Schema(example = "1007") @Nullable Long customer,
            @Nullable String queue,
            @Nullable String assignee,
            @Nullable String team,
            @Nullable String department,
            @Nullable String category,
            @Schema(example = "3") @Nullable Integer priority,
            @Nullable String store,
            @Schema(example = "10100") @Nullable String originOrder) {
        NewTicket wanted() {
            return new NewTicket(
                    ProblemException.enumerated("channel", channel, TicketChannel.class),
                    session,
                    customer,
                    queue == null ? null : TicketQuery.queueId(queue),
                    new Holder(assignee, team, department),
                    new Filing(
                            subject,
                            category,
                            null,
                            priority == null ? Filing.USUAL_PRIORITY : priority,
                            store,
                            originOrder));
        }
    }

    @Serdeable
    @Schema(name = "Assignment")
    record Assignment(@Schema(example = "lisa") @NotBlank String assignee) {}

    /** One of team and department is named at least; when escalating, neither needs to be. */
    @Serdeable
    @Schema(name = "HandOff")
    record HandOff(
            @Schema(example = "repairs") @Nullable String team,
            @Schema(example = "workshop") @Nullable String department,

            @Schema(example = "Please look at the seal.") @Nullable
            String note) {}

    @Serdeable
    @Schema(name = "Note")
    record Note(
            @Schema(example = "The seal has been replaced.") @Nullable
            String note) {
        String text() {
            return note == null ? "" : note;
        }
    }

    /** @param whom CUSTOMER or DEPARTMENT */
    @Serdeable
    @Schema(name = "Waiting")
    record Waiting(
            @Schema(example = "CUSTOMER") @NotNull String whom,
            @Nullable String note) {}

    @Serdeable
    @Schema(name = "Outcome")
    record Outcome(
            @Schema(example = "repaired") @Nullable String disposition,
            @Nullable String note) {}

    /** @param open for the customer to read */
    @Serdeable
    @Schema(name = "NewComment")
    record Comment(
            @Schema(example = "Called back, nobody there.") @NotBlank
            String text,

            boolean open) {}

    @Serdeable
    @Schema(name = "Merger")
    record Merger(
            @Schema(example = "SV260314-00041-7") @NotBlank String into) {}

    /** @param links what leaves the old ticket for the new one */
    @Serdeable
    @Schema(name = "Split")
    record Split(
            @Schema(example = "The lid, too") @NotBlank @Size(max = 200)
            String subject,

            @NotNull List<@Valid LinkBody> links) {}

    @Serdeable
    @Schema(name = "FollowUp")
    record FollowUp(
            @Schema(example = "Leaks again") @NotBlank @Size(max = 200)
            String subject) {}
}
