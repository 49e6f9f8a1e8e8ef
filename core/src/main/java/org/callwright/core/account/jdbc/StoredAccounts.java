package org.callwright.core.account.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.change.jdbc.Changes;
import org.callwright.core.change.jdbc.StoredRegister;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.staff.Staff;
import org.callwright.core.staff.Succession;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredAccounts extends StoredRegister<Account> implements Accounts {
    private static final Ordering<AccountTable.Row> ORDERING = Ordering.<AccountTable.Row>byText(
                    new Sorting("account", false), "name", AccountTable.Row::name)
            .text("account", "name", AccountTable.Row::name)
            .text("name", "displayName", AccountTable.Row::displayName);

    private final AccountTable accounts;
    private final AccountRoleTable roles;
    private final TeamMemberTable teams;
    private final RefreshTokenTable refreshTokens;
    private final AccountRules rules;
    private final Changes changes;
    private final Provider<Succession> succession;

    StoredAccounts(
            AccountTable accounts,
            AccountRoleTable roles,
            TeamMemberTable teams,
            RefreshTokenTable refreshTokens,
            AccountRules rules,
            Changes changes,
            Provider<Staff> staff,
            Provider<Succession> succession) {
        super("account", Permission.ACCOUNT_WRITE, changes, () -> staff.get().refreshSoon());
        this.accounts = accounts;
        this.roles = roles;
        this.teams = teams;
        this.refreshTokens = refreshTokens;
        this.rules = rules;
        this.changes = changes;
        this.succession = succession;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> byName(String name) {
        return byId(name).map(Edition::item);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> all() {
        return whole(accounts.listOrderByName(), roles.findAll(), teams.findAll()).stream()
                .map(Edition::item)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Edition<Account>> byId(String name) {
        return IdText.possible(name)
                ? whole(accounts.findById(name).stream().toList()).stream().findFirst()
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Edition<Account>> list(PageRequest page) {
        Page<AccountTable.Row> rows = new Conditions<AccountTable.Row>().ordered(accounts, page, ORDERING);
        return new Page<>(whole(rows.items()), rows.next());
    }

    private List<Edition<Account>> whole(List<AccountTable.Row> rows) {
        List<String> names = rows.stream().map(AccountTable.Row::name).toList();
        return names.isEmpty() ? List.of() : whole(rows, roles.findByAccountIn(names), teams.findByAccountIn(names));
    }

    private static List<Edition<Account>> whole(
            List<AccountTable.Row> rows,
            Collection<AccountRoleTable.Row> roles,
            Collection<TeamMemberTable.Row> teams) {
        Map<String, Set<String>> rolesOf = roles.stream()
                .collect(groupingBy(AccountRoleTable.Row::account, mapping(AccountRoleTable.Row::role, toSet())));
        Map<String, Set<String>> teamsOf = teams.stream()
                .collect(groupingBy(TeamMemberTable.Row::account, mapping(TeamMemberTable.Row::teamId, toSet())));
        return rows.stream()
                .map(row -> new Edition<>(
                        row.account(
                                rolesOf.getOrDefault(row.name(), Set.of()), teamsOf.getOrDefault(row.name(), Set.of())),
                        row.version()))
                .toList();
    }

    @Override
    @Transactional
    public void save(Account account) {
        accounts.put(account.name(), version -> AccountTable.Row.of(account, version));
        replaceParts(account);
    }

    @Override
    @Transactional
    public void setPasswordHash(Actor who, String name, String hash) {
        who.require(Permission.ACCOUNT_WRITE);
        byName(name).ifPresent(account -> rules.permitPassword(who, account));
        if (accounts.setPasswordHash(name, hash) == 0) {
            throw new Outdated("account", name);
        }
        refreshTokens.deleteByAccount(name);
        changes.audit().record(who, "account.password_set", "account", name, Map.of());
    }

    @Override
    protected String id(Account account) {
        return account.name();
    }

    @Override
    protected Map<String, String> facts(Account account) {
        return rules.facts(account);
    }

    @Override
    protected boolean taken(String name) {
        return accounts.existsById(name);
    }

    @Override
    protected void check(Account account) {
        rules.check(account);
    }

    @Override
    protected void permit(Actor who, @Nullable Account before, Account account) {
        rules.permit(who, before, account);
    }

    @Override
    protected void insert(Account account) {
        accounts.insert(AccountTable.Row.of(account, 0));
        replaceParts(account);
    }

    @Override
    protected void update(Account account, long version) {
        String hash = accounts.findById(account.name()).orElseThrow().passwordHash();
        succession.get().keeping(() -> {
            accounts.update(AccountTable.Row.of(account.withPasswordHash(hash), version));
            replaceParts(account);
        });
        if (!account.enabled()) {
            refreshTokens.deleteByAccount(account.name());
        }
    }

    @Override
    protected void delete(Account account, long version) {
        throw Refused.state(null, "an account is disabled, not removed: history refers to it");
    }

    private void replaceParts(Account account) {
        String name = account.name();
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
