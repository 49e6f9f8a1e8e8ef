package org.callwright.core.report.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.Collections;

/**
 * Whose an answered call is, in words of SQL: that of each agent who answered it. Most calls have one, whom their own row names; of those
 * that are shared the conversations say it.
 */
final class AnsweredCalls {
    /** By the agent whom their rows name, and nobody else. */
    static final String ALONE = "answered_at IS NOT NULL AND agent_id IS NOT NULL AND shared = FALSE";

    /**
     * As a table like that of calls: of each shared call of a period a row for each agent, with his own times. Needs the period, then
     * the agents.
     */
    static String ofEach(int agents) {
        return "(SELECT c.id, c.arrived_at, c.answered_at, c.ended_at, l.agent_id,"
                + " SUM(IF(l.ended_at > l.answered_at, l.ended_at - l.answered_at - l.held_ms, 0)) AS talked_ms,"
                + " SUM(IF(l.ended_at IS NULL, 0, l.held_ms)) AS held_ms,"
                + " (SELECT SUM(w.ended_at - w.began_at) FROM wrap_up w WHERE w.call_id = c.id AND w.agent_id = l.agent_id)"
                + " AS wrapped_ms"
                + " FROM call_record c FORCE INDEX (by_figures_in) STRAIGHT_JOIN call_leg l FORCE INDEX (PRIMARY) ON l.call_id = c.id"
                + " WHERE c.direction = 'IN' AND c.arrived_at >= ? AND c.arrived_at < ?"
                + " AND c.answered_at IS NOT NULL AND c.shared = TRUE AND l.answered_at IS NOT NULL"
                + (agents == 0 ? "" : " AND l.agent_id IN " + marks(agents))
                + " GROUP BY c.id, l.agent_id) handled";
    }

    /** A condition on calls. Needs the agents twice. */
    static String byOneOf(int agents) {
        return "answered_at IS NOT NULL AND (shared = FALSE AND agent_id IN " + marks(agents)
                + " OR shared = TRUE AND EXISTS (SELECT 1 FROM call_leg WHERE call_id = call_record.id"
                + " AND answered_at IS NOT NULL AND agent_id IN " + marks(agents) + "))";
    }

    /** As a table: the ids of calls that they have answered. Needs the agents, and when the offers began and ended. */
    static String ids(int agents) {
        return "(SELECT DISTINCT call_id FROM call_leg FORCE INDEX (by_agent) WHERE agent_id IN " + marks(agents)
                + " AND offered_at >= ? AND offered_at < ? AND answered_at IS NOT NULL) l";
    }

    static String marks(int number) {
        return Collections.nCopies(number, "?").stream().collect(joining(",", "(", ")"));
    }

    private AnsweredCalls() {}
}
