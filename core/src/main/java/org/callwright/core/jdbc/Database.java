package org.callwright.core.jdbc;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SQL on MariaDB: a statement, its arguments, its rows. Statements join the transaction of the calling thread if there is
 * one. Blocks; thread-safe. Fails with {@link DatabaseFailure}.
 */
@Singleton
public final class Database {
    /** Keeps a statement well below MariaDB's default {@code max_allowed_packet} of 16 MiB. */
    private static final int ROWS_A_STATEMENT = 500;

    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;

    Database(ConnectionOperations<Connection> connections, TransactionOperations<Connection> transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /** One work, done wholly or not at all. */
    public <R> R inTransaction(Supplier<R> work) {
        return DatabaseFailure.of(() -> transactions.executeWrite(status -> work.get()));
    }

    /** @see #inTransaction(Supplier) */
    public void inTransaction(Runnable work) {
        DatabaseFailure.of(() -> transactions.executeWrite(status -> {
            work.run();
            return Optional.empty();
        }));
    }

    public <T> List<T> query(Sql sql, RowMapper<T> mapper) {
        return prepared(sql, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                Row row = new Row(rows);
                while (rows.next()) {
                    found.add(mapper.map(row));
                }
                return found;
            }
        });
    }

    public <T> Optional<T> first(Sql sql, RowMapper<T> mapper) {
        return query(sql, mapper).stream().findFirst();
    }

    /** @return the rows changed, as MariaDB counts them */
    public int update(Sql sql) {
        return prepared(sql, PreparedStatement::executeUpdate);
    }

    /** The same statement once for every row of arguments, sent together. */
    public void updateEach(String text, List<? extends List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        prepared(Sql.of(text), statement -> {
            for (List<? extends @Nullable Object> row : rows) {
                Sql.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * Many rows by few statements.
     *
     * @param head {@code INSERT INTO table (columns) VALUES }
     * @param tail what follows the rows, such as {@code ON DUPLICATE KEY UPDATE ...}
     */
    public void insert(String head, List<? extends List<? extends @Nullable Object>> rows, String tail) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            update(Sql.of(head)
                    .rows(rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)))
                    .then(tail));
        }
    }

    private <R> R prepared(Sql sql, Use<R> use) {
        return DatabaseFailure.of(() -> connections.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql.text())) {
                sql.bind(statement);
                return use.of(statement);
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }));
    }

    private interface Use<R> {
        R of(PreparedStatement statement) throws SQLException;
    }
}
