package org.callwright.launcher.e2e.site;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.callwright.embedded.mariadb.MariaDbServer;

/**
 * Lines for the tests, beside the sample data: line 7 is the queue {@code line7}, dialled 77007, for agents who have the
 * skill {@code skill7} at level 5. The agents {@code line7-anna}, {@code -ben} and {@code -cleo} have it at 8,
 * {@code line7-novice} at 2.
 */
final class TestDirectory {
    static final int FIRST_PHONE = 2001;
    static final int LINES = 120;
    /** The lines from this one on ring for so short a time that a test can wait for its end. */
    static final int FIRST_IMPATIENT = 114;

    static final List<String> AGENTS = List.of("anna", "ben", "cleo", "novice");
    static final int PHONES = LINES * 4;
    /** No agent's: what stands behind it is reached as behind an outgoing trunk. */
    static final int TRUNK = FIRST_PHONE + PHONES;

    private static final int NEEDED = 5;
    private static final int SKILLED = 8;
    private static final int BEGINNER = 2;
    /** Longer than a busy machine takes to do what a test does meanwhile. */
    private static final int RING_MILLIS = 30_000;

    private static final int IMPATIENT_RING_MILLIS = 3_000;

    private TestDirectory() {}

    static String queue(int line) {
        return "line" + line;
    }

    static String dialed(int line) {
        return Integer.toString(77_000 + line);
    }

    static String agent(int line, String name) {
        return queue(line) + "-" + name;
    }

    static int phone(int line, String name) {
        return FIRST_PHONE + (line - 1) * AGENTS.size() + AGENTS.indexOf(name);
    }

    static void writeTo(MariaDbServer server) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            connection.setAutoCommit(false);
            for (int line = 1; line <= LINES; line++) {
                writeLine(connection, line);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeLine(Connection connection, int line) throws SQLException {
        String queue = queue(line);
        String skill = "skill" + line;
        insert(connection, "INSERT INTO skill (name) VALUES (?)", skill);
        insert(
                connection,
                "INSERT INTO service_queue (id, name, priority, ring_ms, wrap_ms, music, recorded)"
                        + " VALUES (?, ?, 0, ?, 0, 'default', TRUE)",
                queue,
                "Line " + line,
                line < FIRST_IMPATIENT ? RING_MILLIS : IMPATIENT_RING_MILLIS);
        insert(connection, "INSERT INTO queue_dialed (dialed, queue_id) VALUES (?, ?)", dialed(line), queue);
        insert(connection, "INSERT INTO queue_step (queue_id, step, after_ms) VALUES (?, 0, 0)", queue);
        insert(
                connection,
                "INSERT INTO queue_step_requirement (queue_id, step, skill, min_level) VALUES (?, 0, ?, ?)",
                queue,
                skill,
                NEEDED);
        for (String name : AGENTS) {
            writeAgent(
                    connection,
                    agent(line, name),
                    phone(line, name),
                    skill,
                    name.equals("novice") ? BEGINNER : SKILLED);
        }
    }

    private static void writeAgent(Connection connection, String agent, int phone, String skill, int level)
            throws SQLException {
        insert(
                connection,
                "INSERT INTO agent (id, display_name, phone, enabled) VALUES (?, ?, ?, TRUE)",
                agent,
                agent,
                Integer.toString(phone));
        insert(connection, "INSERT INTO agent_skill (agent_id, skill, level) VALUES (?, ?, ?)", agent, skill, level);
        // The sample agents' hash: hashing two hundred passwords anew would take a minute.
        insert(
                connection,
                "INSERT INTO account (name, display_name, password_hash, enabled, agent_id)"
                        + " SELECT ?, ?, password_hash, TRUE, ? FROM account WHERE name = ?",
                agent,
                agent,
                agent,
                SampleAccounts.AGENT);
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
