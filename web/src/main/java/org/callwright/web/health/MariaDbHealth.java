package org.callwright.web.health;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Takes a connection from the pool and has it checked. */
@Singleton
@Requires(beans = DataSource.class)
final class MariaDbHealth extends DependencyHealth {
    private static final int SECONDS = 1;

    private final DataSource database;
    private final ExecutorService threads;

    /** The pool itself is asked: what Micronaut Data wraps around it wants a transaction. */
    MariaDbHealth(
            DataSource database, DataSourceResolver pool, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        super("mariadb");
        this.database = pool.resolve(database);
        this.threads = threads;
    }

    @Override
    CompletionStage<Map<String, Object>> ask() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Connection connection = database.getConnection()) {
                        if (!connection.isValid(SECONDS)) {
                            throw new IllegalStateException("the connection is dead");
                        }
                        return Map.of();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }
}
