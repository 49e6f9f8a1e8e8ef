package org.callwright.core.quality;

import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's judgement of an agent's service. It is never changed: a wrong one is withdrawn, counts no longer, and another
 * one is made.
 *
 * @param id ours; 0 before it is stored
 * @param formVersion of the form at that time
 * @param call of the ticket's calls the one that was judged; null: the ticket as a whole
 * @param score hundredths of a point, 0 to 10,000
 * @param reviewer the account
 * @param note for the agent to read; hostile text
 */
public record Evaluation(
        long id,
        String form,
        long formVersion,
        TicketNumber ticket,
        @Nullable CallId call,
        AgentId agent,
        int score,
        String reviewer,
        String note,
        Instant given,
        List<Mark> marks,
        @Nullable Instant withdrawn) {
    public static final int LONGEST_NOTE = 2_000;
    private static final int WHOLE = 10_000;

    public Evaluation {
        marks = List.copyOf(marks);
        if (note.length() > LONGEST_NOTE) {
            throw Refused.value("note", "at most " + LONGEST_NOTE + " characters");
        }
    }

    /**
     * 100 × Σ weight × points / most, over Σ weight of the criteria that applied, in hundredths, half of one up.
     *
     * @throws Refused when none applied
     */
    static int score(List<Mark> marks) {
        long weights = 0;
        double reached = 0;
        for (Mark mark : marks) {
            if (mark.points() != null) {
                weights += mark.criterion().weight();
                reached += (double) mark.criterion().weight()
                        * mark.points()
                        / mark.criterion().most();
            }
        }
        if (weights == 0) {
            throw Refused.value("points", "one criterion has to apply at least");
        }
        return Math.toIntExact(Math.round(WHOLE * reached / weights));
    }
}
