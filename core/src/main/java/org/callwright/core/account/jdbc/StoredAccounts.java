package org.callwright.core.account.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;

@Singleton
class StoredAccounts implements Accounts {
    private final AccountTable accounts;
    private final AccountRoleTable roles;

    StoredAccounts(AccountTable accounts, AccountRoleTable roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> byName(String name) {
        return accounts.findByName(name)
                .map(row -> row.account(roles.findByAccount(name).stream()
                        .map(AccountRoleTable.Row::role)
                        .toList()));
    }

    @Override
    @Transactional
    public void save(Account account) {
        accounts.put(account.name(), AccountTable.Row.of(account));
        roles.deleteByAccount(account.name());
        roles.insertAll(account.roles().stream()
                .map(role -> new AccountRoleTable.Row(account.name(), role))
                .toList());
    }
}
