package org.callwright.core.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.callwright.core.account.Account;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.jdbc.Upserts;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountTable extends Upserts<AccountTable.Row, String>, Listed<AccountTable.Row, String> {
    @MappedEntity("account")
    record Row(
            @Id String name,
            String displayName,
            String passwordHash,
            @Nullable String departmentId,
            boolean enabled,
            @AsText @Nullable AgentId agentId,
            @Version long version)
            implements Versioned {
        static Row of(Account account, long version) {
            return new Row(
                    account.name(),
                    account.displayName(),
                    account.passwordHash(),
                    account.department(),
                    account.enabled(),
                    account.agent(),
                    version);
        }

        Account account(Collection<String> roles, Collection<String> teams) {
            return new Account(
                    name,
                    displayName,
                    passwordHash,
                    Set.copyOf(roles),
                    Set.copyOf(teams),
                    departmentId,
                    enabled,
                    agentId);
        }
    }

    List<Row> listOrderByName();

    boolean existsByAgentIdAndNameNotEqual(@AsText AgentId agentId, String name);

    @Query("UPDATE account SET password_hash = :hash, version = version + 1 WHERE name = :name")
    int setPasswordHash(String name, String hash);
}
