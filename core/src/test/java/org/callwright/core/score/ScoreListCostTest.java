package org.callwright.core.score;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.report.Period;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.AnswerCount;
import org.callwright.core.staff.Colleagues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What scores are counted from: what a page reads. */
class ScoreListCostTest {
    private static final Instant LATE = Instant.ofEpochMilli(4_000);
    private static final AgentId AGENT = new AgentId("a3");

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
    }

    @Test
    void a_page_of_scores_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO ticket (id, number, number_key, channel, session_id, state, opened_at)"
                + " SELECT seq, CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq, 'OPEN', seq FROM seq_1_to_5000");
        db.run("INSERT INTO satisfaction_answer (source, told_as, survey, score, ticket_id, agent_id, given_at,"
                + " received_at) SELECT 's', seq, 'CSAT', 5, seq, CONCAT('a', seq % 10), seq, seq FROM seq_1_to_5000");
        db.run(
                "INSERT INTO evaluation (form, form_version, ticket_id, ticket, agent_id, score, reviewer, note, given_at)"
                        + " SELECT 'f', 0, seq, CONCAT('SV-', seq), CONCAT('a', seq % 10), 1, 'r', '', seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE satisfaction_answer, evaluation, ticket");
        AnswerBook answers = db.bean(AnswerBook.class);
        EvaluationBook evaluations = db.bean(EvaluationBook.class);
        Period period = new Period(Instant.EPOCH, LATE);

        for (ScoreChoice choice : List.of(
                new ScoreChoice(period, ScoreKey.NOTHING, Set.of(), Colleagues.EVERYBODY),
                new ScoreChoice(period, ScoreKey.AGENT, Set.of("a3"), Colleagues.EVERYBODY),
                new ScoreChoice(period, ScoreKey.NOTHING, Set.of(), Colleagues.of(Set.of(AGENT))))) {
            cost.assertPagesAreCheap(choice, page -> answers.counted(AnswerCount.CSAT_POSITIVE, choice, 4, page), 6);
            cost.assertPagesAreCheap(choice, page -> evaluations.list(choice, page), 6);
        }
    }
}
