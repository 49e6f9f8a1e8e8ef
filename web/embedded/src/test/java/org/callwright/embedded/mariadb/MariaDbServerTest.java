package org.callwright.embedded.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.process.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbServerTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataOverACrashAndOverAStop() throws SQLException {
        try (MariaDbServer server = MariaDbServer.start(directory, FreePorts.one())) {
            execute(server, "CREATE TABLE word (text VARCHAR(20))");
            execute(server, "INSERT INTO word VALUES ('服务单 \uD83D\uDCDE')");
            server.kill();
            assertThatThrownBy(() -> wordIn(server)).isInstanceOf(SQLException.class);
            server.start();
            assertThat(wordIn(server)).isEqualTo("服务单 \uD83D\uDCDE");
            server.stop();
            assertThat(server.isRunning()).isFalse();
            server.start();
            assertThat(wordIn(server)).isEqualTo("服务单 \uD83D\uDCDE");
        }
    }

    @Test
    void aSecondServerInTheSameFolderIsRefusedWhileTheFirstRuns() {
        try (MariaDbServer first = MariaDbServer.start(directory, FreePorts.one())) {
            assertThatThrownBy(() -> MariaDbServer.start(directory, FreePorts.one()))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("is in use by process");
            assertThat(first.isRunning()).isTrue();
        }
    }

    private static void execute(MariaDbServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String wordIn(MariaDbServer server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT text FROM word")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(MariaDbServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
