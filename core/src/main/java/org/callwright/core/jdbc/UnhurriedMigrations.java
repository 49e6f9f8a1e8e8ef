package org.callwright.core.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrations may take as long as they need. Everywhere else a statement that hangs is given up after seconds, but a
 * big table is not rebuilt in seconds, and what MariaDB has changed of its schema by then is not taken back.
 */
@Singleton
@Named(UnhurriedMigrations.DATA_SOURCE)
final class UnhurriedMigrations implements FlywayConfigurationCustomizer {
    static final String DATA_SOURCE = "default";

    @Override
    public String getName() {
        return DATA_SOURCE;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration configuration) {
        configuration.dataSource(new Unhurried(configuration.getDataSource()));
    }

    /** The pool gives a connection its own patience back when it takes it back. */
    private static final class Unhurried extends DelegatingDataSource {
        private Unhurried(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        }
    }
}
