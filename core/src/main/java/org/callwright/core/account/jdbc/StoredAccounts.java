package org.callwright.core.account.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;

@Singleton
class StoredAccounts implements Accounts {
    private final AccountTable accounts;
    private final AccountRoleTable roles;
    private final TeamMemberTable teams;

    StoredAccounts(AccountTable accounts, AccountRoleTable roles, TeamMemberTable teams) {
        this.accounts = accounts;
        this.roles = roles;
        this.teams = teams;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> byName(String name) {
        return accounts.findByName(name)
                .map(row -> row.account(
                        roles.findByAccount(name).stream()
                                .map(AccountRoleTable.Row::role)
                                .toList(),
                        teams.findByAccount(name).stream()
                                .map(TeamMemberTable.Row::teamId)
                                .toList()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> all() {
        Map<String, Set<String>> rolesOf = roles.findAll().stream()
                .collect(groupingBy(AccountRoleTable.Row::account, mapping(AccountRoleTable.Row::role, toSet())));
        Map<String, Set<String>> teamsOf = teams.findAll().stream()
                .collect(groupingBy(TeamMemberTable.Row::account, mapping(TeamMemberTable.Row::teamId, toSet())));
        return accounts.listOrderByName().stream()
                .map(row -> row.account(
                        rolesOf.getOrDefault(row.name(), Set.of()), teamsOf.getOrDefault(row.name(), Set.of())))
                .toList();
    }

    @Override
    @Transactional
    public void save(Account account) {
        String name = account.name();
        accounts.put(name, AccountTable.Row.of(account));
        roles.deleteByAccount(name);
        roles.insertAll(account.roles().stream()
                .map(role -> new AccountRoleTable.Row(name, role))
                .toList());
        teams.deleteByAccount(name);
        teams.insertAll(account.teams().stream()
                .map(team -> new TeamMemberTable.Row(name, team))
                .toList());
    }
}
