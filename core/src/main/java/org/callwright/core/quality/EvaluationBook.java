package org.callwright.core.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Period;
import org.callwright.core.score.ScoreCell;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.Ticket;

/** The evaluations as stored. Blocks; fails with a runtime exception while the database is away. */
public interface EvaluationBook {
    /** To be called within a piece of work. */
    Evaluation add(Evaluation evaluation, Ticket ticket);

    /** @return false when it had been withdrawn before */
    boolean withdraw(long id, Instant at);

    /** Withdrawn ones, too. */
    Optional<Evaluation> byId(long id);

    /** In the order in which they were given, withdrawn ones, too. */
    List<Evaluation> of(Ticket ticket);

    /** Of those that have not been withdrawn. */
    List<ScoreCell<QualityFigures>> cells(Period period, ScoreKey key, Colleagues within);

    /** Those that have not been withdrawn, newest first. */
    Page<Evaluation> list(ScoreChoice choice, PageRequest page);
}
