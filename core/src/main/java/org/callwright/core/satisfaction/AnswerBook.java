package org.callwright.core.satisfaction;

import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Period;
import org.callwright.core.score.ScoreCell;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** The answers as stored. Blocks; fails with a runtime exception while the database is away. */
public interface AnswerBook {
    /** @param repeated it had been stored before, and that is what is told */
    record Stored(Answer answer, boolean repeated) {}

    /** Stores an answer unless its source's id has one. To be called within a piece of work. */
    Stored put(NewAnswer answer, @Nullable AgentId agent, Instant given);

    /** In the order in which they were given. */
    List<Answer> of(Ticket ticket);

    /** @param positive the lowest score of CSAT that counts as positive */
    List<ScoreCell<SatisfactionFigures>> cells(Period period, ScoreKey key, Colleagues within, int positive);

    /** Those that a count has counted, newest first. */
    Page<Answer> counted(AnswerCount count, ScoreChoice choice, int positive, PageRequest page);
}
