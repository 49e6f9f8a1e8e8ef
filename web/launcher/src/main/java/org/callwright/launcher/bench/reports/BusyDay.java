package org.callwright.launcher.bench.reports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.launcher.bench.rig.SideIndexes;

/**
 * One day's calls, evenly over the day, of three million people's numbers, 100 queues and 500 agents; every twentieth caller leaves, every
 * twentieth is passed on to a colleague. The same at every run.
 */
record BusyDay(Instant from, Instant to, int calls) {
    private static final int AT_ONCE = 50_000;
    private static final String INSERT =
            "INSERT INTO call_record (id, pbx, unique_id, caller_index, caller_presentation, dialed,"
                    + " queue_id, ticket, state, step, agent_id, offer, ending, arrived_at, answered_at, ended_at, talked_ms,"
                    + " held_ms, wrapped_ms, shared, last_event_id)"
                    + " SELECT CONCAT('01BENCH', LPAD(n, 19, '0')), 'pbx1', CONCAT('bench.', n), SHA2(CRC32(n) % 3000000, 256), 'KNOWN', '4000',"
                    + " CONCAT('bench-', n % 100), CONCAT('BENCH-', n), 'ENDED', 0,"
                    + " IF(n % 20 = 0, NULL, CONCAT('bench-', n % 500)), IF(n % 20 = 0, NULL, n),"
                    + " IF(n % 20 = 0, 'ABANDONED', 'CALLER_HUNG_UP'), arrived, IF(n % 20 = 0, NULL, arrived + waited),"
                    + " arrived + waited + IF(n % 20 = 0, 0, talked), IF(n % 20 = 0, 0, talked), 0, IF(n % 20 = 0, 0, 15000),"
                    + " n % 20 = 1,"
                    + " CONCAT(n, '-0/0')"
                    + " FROM (SELECT seq + ? AS n, ? + (seq + ?) * ? DIV ? AS arrived, CRC32(seq + ?) % 60000 AS waited,"
                    + " 30000 + CRC32(-seq - ?) % 300000 AS talked FROM seq_1_to_" + AT_ONCE + ") AS made";

    void writeTo(MariaDbServer server) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            SideIndexes indexes = SideIndexes.drop(connection, "call_record", "by_ticket");
            connection.setAutoCommit(false);
            for (int before = 0; before < calls; before += AT_ONCE) {
                insert.setInt(1, before);
                insert.setLong(2, from.toEpochMilli());
                insert.setLong(3, before - 1L);
                insert.setLong(4, to.toEpochMilli() - from.toEpochMilli());
                insert.setInt(5, calls);
                insert.setInt(6, before);
                insert.setInt(7, before);
                insert.executeUpdate();
                connection.commit();
            }
            indexes.build(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
