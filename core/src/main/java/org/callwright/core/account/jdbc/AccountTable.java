package org.callwright.core.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.account.Account;
import org.callwright.core.account.Role;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Upserts;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountTable extends Upserts<AccountTable.Row, String> {
    @MappedEntity("account")
    record Row(
            @Id String name,
            String displayName,
            String passwordHash,
            boolean phoneUnmasked,
            boolean enabled,
            @AsText @Nullable AgentId agentId) {
        static Row of(Account account) {
            return new Row(
                    account.name(),
                    account.displayName(),
                    account.passwordHash(),
                    account.phoneUnmasked(),
                    account.enabled(),
                    account.agent());
        }

        Account account(List<Role> roles) {
            return new Account(name, displayName, passwordHash, Set.copyOf(roles), phoneUnmasked, enabled, agentId);
        }
    }

    Optional<Row> findByName(String name);
}
