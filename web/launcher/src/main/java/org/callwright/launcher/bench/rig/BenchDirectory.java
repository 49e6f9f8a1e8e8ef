package org.callwright.launcher.bench.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.mariadb.MariaDbServer;

/**
 * What a benchmark's site serves beside the sample data: the line {@value #QUEUE} in silence, for the agents that have
 * the phones; and the line {@value #MUSIC_QUEUE} with music, for nobody.
 */
final class BenchDirectory {
    static final String QUEUE = "bench";
    static final String MUSIC_QUEUE = "bench-music";
    private static final String SKILL = "bench";
    private static final String SERVED_BY_NOBODY = "bench-nobody";
    private static final int LEVEL = 5;
    private static final int RING_MILLIS = 20_000;

    private BenchDirectory() {}

    static String agent(PhoneAccount phone) {
        return "bench-" + phone.number();
    }

    static void writeTo(MariaDbServer server, List<PhoneAccount> phones) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            connection.setAutoCommit(false);
            line(connection, QUEUE, BenchSite.WAITING_LINE, "none", SKILL);
            line(connection, MUSIC_QUEUE, BenchSite.MUSIC_LINE, "default", SERVED_BY_NOBODY);
            for (PhoneAccount phone : phones) {
                agent(connection, phone);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(Connection connection, String queue, String dialed, String music, String skill)
            throws SQLException {
        insert(connection, "INSERT INTO skill (name) VALUES (?)", skill);
        insert(
                connection,
                "INSERT INTO service_queue (id, name, priority, ring_ms, wrap_ms, music, recorded)"
                        + " VALUES (?, ?, 0, ?, 0, ?, FALSE)",
                queue,
                queue,
                RING_MILLIS,
                music);
        insert(connection, "INSERT INTO queue_dialed (dialed, queue_id) VALUES (?, ?)", dialed, queue);
        insert(connection, "INSERT INTO queue_step (queue_id, step, after_ms) VALUES (?, 0, 0)", queue);
        insert(
                connection,
                "INSERT INTO queue_step_requirement (queue_id, step, skill, min_level) VALUES (?, 0, ?, ?)",
                queue,
                skill,
                LEVEL);
    }

    /** With the sample agents' password, hash and all. */
    private static void agent(Connection connection, PhoneAccount phone) throws SQLException {
        String agent = agent(phone);
        insert(
                connection,
                "INSERT INTO agent (id, display_name, phone, enabled) VALUES (?, ?, ?, TRUE)",
                agent,
                agent,
                phone.number());
        insert(connection, "INSERT INTO agent_skill (agent_id, skill, level) VALUES (?, ?, ?)", agent, SKILL, LEVEL);
        insert(
                connection,
                "INSERT INTO account (name, display_name, password_hash, enabled, agent_id)"
                        + " SELECT ?, ?, password_hash, TRUE, ? FROM account WHERE name = 'a01'",
                agent,
                agent,
                agent);
        insert(connection, "INSERT INTO account_role (account, role) VALUES (?, 'agent')", agent);
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
