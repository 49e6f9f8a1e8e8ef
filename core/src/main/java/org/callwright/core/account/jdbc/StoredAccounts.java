package org.callwright.core.account.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.account.Role;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Row;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredAccounts implements Accounts {
    private static final String SELECT = "SELECT a.*, (SELECT GROUP_CONCAT(r.role) FROM account_role r"
            + " WHERE r.account = a.name) AS roles FROM account a";

    private final Database database;

    StoredAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> byName(String name) {
        return database.first(Sql.of(SELECT + " WHERE a.name = ?", name), StoredAccounts::account);
    }

    @Override
    public List<Account> all() {
        return database.query(Sql.of(SELECT + " ORDER BY a.name"), StoredAccounts::account);
    }

    @Override
    public void save(Account account) {
        database.inTransaction(() -> {
            database.update(Sql.of(
                    "INSERT INTO account (name, display_name, password_hash, phone_unmasked, enabled, agent_id)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE "
                            + Sql.taking("display_name", "password_hash", "phone_unmasked", "enabled", "agent_id"),
                    account.name(),
                    account.displayName(),
                    account.passwordHash(),
                    account.phoneUnmasked(),
                    account.enabled(),
                    account.agent()));
            database.update(Sql.of("DELETE FROM account_role WHERE account = ?", account.name()));
            database.insert(
                    "INSERT INTO account_role (account, role) VALUES ",
                    account.roles().stream()
                            .map(role -> Rows.of(account.name(), role))
                            .toList(),
                    "");
        });
    }

    private static Account account(Row row) throws SQLException {
        return new Account(
                row.text("name"),
                row.text("display_name"),
                row.text("password_hash"),
                roles(row.textOrNull("roles")),
                row.truth("phone_unmasked"),
                row.truth("enabled"),
                row.orNull("agent_id", AgentId::new));
    }

    private static Set<Role> roles(@Nullable String names) {
        return names == null
                ? Set.of()
                : Stream.of(names.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
