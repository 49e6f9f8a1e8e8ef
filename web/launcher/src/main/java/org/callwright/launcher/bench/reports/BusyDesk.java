package org.callwright.launcher.bench.reports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.Progress;
import org.callwright.launcher.bench.rig.SideIndexes;

/**
 * What else a {@link BusyDay} leaves behind: a ticket a call, of 100 stores and 100 categories, every third with one of a million
 * customers, of whom every twentieth is merged with another; a clock a ticket; six moments of an agent an answered call. An agent has
 * 1,900 conversations then, of which several are at once: it is the number of rows that counts here.
 */
record BusyDesk(BusyDay day) {
    private static final int AT_ONCE = 50_000;
    private static final String THOSE = " FROM (SELECT seq + ? AS n FROM seq_1_to_" + AT_ONCE + ") made"
            + " STRAIGHT_JOIN call_record c ON c.id = CONCAT('01BENCH', LPAD(n, 19, '0'))";
    private static final String CUSTOMERS =
            "INSERT INTO customer (id, number, name, survivor_id, merged_into, created_at)"
                    + " SELECT seq + 1000000, CONCAT('BENCH-', seq), CONCAT('Customer ', seq), IF(seq % 20 = 0, seq + 999999, NULL),"
                    + " IF(seq % 20 = 0, seq + 999999, NULL), seq FROM seq_1_to_1000000";
    private static final String AGENTS = "INSERT INTO agent (id, display_name, phone, enabled)"
            + " SELECT CONCAT('bench-', seq), 'Bench', CONCAT('99', seq), FALSE FROM seq_0_to_499";
    /** Of the calls that were passed on. */
    private static final String CONVERSATIONS =
            "INSERT INTO call_leg (call_id, offer, agent_id, queue_id, step, offered_at,"
                    + " answered_at, ended_at, held_ms) SELECT c.id, n * 2 + part,"
                    + " IF(part = 0, CONCAT('bench-', (n + 1) % 500), c.agent_id), c.queue_id, 0, c.arrived_at,"
                    + " c.answered_at + part * (c.talked_ms DIV 2), c.answered_at + IF(part = 0, c.talked_ms DIV 2, c.talked_ms), 0"
                    + THOSE + " JOIN (SELECT 0 AS part UNION ALL SELECT 1) p WHERE c.shared = TRUE";

    private static final String TICKETS =
            "INSERT INTO ticket (id, number, number_key, channel, session_id, state, customer_id,"
                    + " queue_id, agent_id, opened_at, answered_at, ended_at, team_id, department_id, store_id, category_id, resolved_at,"
                    + " changed_at, called_at) SELECT n, c.ticket, CONCAT('BENCH', n), 'PHONE', c.id, IF(n % 10 = 0, 'IN_PROGRESS', 'RESOLVED'),"
                    + " IF(n % 3 = 0, 1000001 + CRC32(n) % 1000000, NULL), c.queue_id, c.agent_id, c.arrived_at, c.answered_at, c.ended_at,"
                    + " CONCAT('team-', n % 50), CONCAT('department-', n % 5), CONCAT('store-', CRC32(n * 31) % 100),"
                    + " CONCAT('category-', CRC32(n * 37) % 100), IF(n % 10 = 0, NULL, c.ended_at + 600000), c.ended_at,"
                    + " IF(c.answered_at IS NULL, NULL, c.arrived_at)"
                    + THOSE;
    private static final String CLOCKS =
            "INSERT INTO sla_clock (ticket_id, goal, policy, target_ms, state, elapsed_ms, due_at, met_at)"
                    + " SELECT n, 'FIRST_RESPONSE', 'bench', 45000, IF(c.answered_at <= c.arrived_at + 45000, 'MET', 'BREACHED'), 0,"
                    + " c.arrived_at + 45000, c.answered_at" + THOSE;
    private static final String MOMENTS =
            "INSERT INTO agent_event (entry_ms, entry_seq, place, agent_id, at, kind, state, call_id,"
                    + " payload) SELECT at, n * 10 + part, 0, agent_id, at, kind, state, id,"
                    + " CONCAT('{\"type\":\"', kind, '\",\"call\":\"', id, '\",\"agent\":\"', agent_id, '\",\"offer\":', n, '}')"
                    + " FROM (SELECT n, c.id, c.agent_id, part, kind, m.state,"
                    + " CASE part WHEN 0 THEN GREATEST(c.arrived_at, c.answered_at - 8000) WHEN 1 THEN GREATEST(c.arrived_at, c.answered_at - 7000)"
                    + " WHEN 2 THEN c.answered_at WHEN 3 THEN c.ended_at ELSE c.ended_at + 15000 END AS at" + THOSE
                    + " JOIN (SELECT 0 AS part, 'Offered' AS kind, 'RESERVED' AS state UNION ALL SELECT 1, 'AgentRinging', 'RINGING'"
                    + " UNION ALL SELECT 2, 'AgentAnswered', 'TALKING' UNION ALL SELECT 3, 'WrapUpStarted', 'WRAP_UP'"
                    + " UNION ALL SELECT 4, 'WrapUpEnded', 'NOT_READY' UNION ALL SELECT 5, 'AgentReady', 'READY') m"
                    + " WHERE c.answered_at IS NOT NULL) told ORDER BY at, n, part";

    void writeTo(MariaDbServer server, Progress progress) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
            progress.step("customers and agents");
            statement.execute(CUSTOMERS);
            statement.execute(AGENTS);
            SideIndexes indexes = SideIndexes.drop(connection, "ticket", "by_attention");
            inParts(connection, progress, "tickets", TICKETS);
            progress.step("indexes of the tickets");
            indexes.build(connection);
            inParts(connection, progress, "conversations of calls that were passed on", CONVERSATIONS);
            inParts(connection, progress, "clocks", CLOCKS);
            inParts(connection, progress, "moments of agents", MOMENTS);
            progress.step("statistics");
            statement.execute("ANALYZE TABLE call_record, call_leg, ticket, sla_clock, agent_event, customer");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inParts(Connection connection, Progress progress, String what, String insert) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int before = 0; before < day.calls(); before += AT_ONCE) {
                progress.step(what + " from " + before);
                statement.setInt(1, before);
                statement.executeUpdate();
            }
        }
    }
}
