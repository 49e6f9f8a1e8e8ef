package org.callwright.core.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

class UnhurriedMigrationsTest {
    @Test
    void a_statement_of_a_migration_may_last_longer_than_any_other() throws SQLException {
        TestDatabase db = TestDatabase.shared();
        MariaDbDataSource hurried = new MariaDbDataSource(db.server.jdbcUrl() + "&socketTimeout=200");
        hurried.setUser(db.server.user());
        hurried.setPassword(db.server.password());
        FluentConfiguration configuration = new FluentConfiguration().dataSource(hurried);

        new UnhurriedMigrations().customizeFluentConfiguration(configuration);

        assertThatThrownBy(() -> sleep(hurried)).isInstanceOf(SQLException.class);
        assertThat(sleep(configuration.getDataSource())).isTrue();
    }

    private static boolean sleep(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT SLEEP(0.6)");
        }
    }
}
