package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.staff.Colleagues;
import org.junit.jupiter.api.Test;

/** Reports of agents' times: what they read at a period's border, of which a day has many. */
class AgentMomentsCostTest {
    private static final int AGENTS = 100;

    @Test
    void what_agents_were_before_a_time_is_told_by_what_they_did_about_then() {
        TestDatabase db = TestDatabase.shared();
        db.run("INSERT INTO agent (id, display_name, phone, enabled)"
                + " SELECT CONCAT('a', seq), 'Ann', CONCAT('1', seq), TRUE FROM seq_0_to_" + (AGENTS - 1));
        // A day, in which each is offered a call, answers, and is offered the next one, in turns and a hundred times.
        db.run("INSERT INTO agent_event (entry_ms, entry_seq, place, agent_id, at, kind, state, call_id, payload)"
                + " SELECT seq * 8000, 0, 0, CONCAT('a', seq % 100), seq * 8000,"
                + " IF(seq DIV 100 % 2 = 0, 'Offered', 'AgentAnswered'), IF(seq DIV 100 % 2 = 0, 'RESERVED', 'TALKING'),"
                + " CONCAT('01CALL', LPAD(seq DIV 200 * 100 + seq % 100, 20, '0')), '{}' FROM seq_0_to_9999");
        db.run("ANALYZE TABLE agent_event");
        AgentMoments moments = db.bean(AgentMoments.class);
        Instant evening = Instant.ofEpochMilli(10_000 * 8_000L);
        ListCost cost = new ListCost(db);

        List<AgentMoment> before = moments.before(evening, Colleagues.EVERYBODY);
        assertThat(before).hasSize(2 * AGENTS);
        assertThat(before).filteredOn(moment -> moment.kind().equals("Offered")).hasSize(AGENTS);
        assertThat(cost.leastOf("Handler_read%", () -> moments.before(evening, Colleagues.EVERYBODY)))
                .isLessThan(20 * AGENTS);
    }
}
