package org.callwright.core.account.jdbc;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Roles;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.Agents;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.org.Department;
import org.callwright.core.org.Team;
import org.callwright.core.staff.Roll;
import org.jspecify.annotations.Nullable;

/** What an account may name, and what the audit says of one. */
@Singleton
final class AccountRules {
    private final AccountTable accounts;
    private final Provider<Roles> roles;
    private final Register<Team> teams;
    private final Register<Department> departments;
    private final Agents agents;

    AccountRules(
            AccountTable accounts,
            Provider<Roles> roles,
            Register<Team> teams,
            Register<Department> departments,
            Agents agents) {
        this.accounts = accounts;
        this.roles = roles;
        this.teams = teams;
        this.departments = departments;
        this.agents = agents;
    }

    void check(Account account) {
        List<String> known = roles.get().all().stream().map(Role::id).toList();
        if (!known.containsAll(account.roles())) {
            throw Refused.value("roles", "there is no such role", known);
        }
        for (String team : account.teams()) {
            if (teams.byId(team).isEmpty()) {
                throw Refused.value("teams", "there is no team " + team);
            }
        }
        String department = account.department();
        if (department != null && departments.byId(department).isEmpty()) {
            throw Refused.value("department", "there is no such department");
        }
        AgentId agent = account.agent();
        if (agent != null) {
            check(account.name(), agent);
        }
    }

    private void check(String account, AgentId agent) {
        if (agents.all().stream().noneMatch(profile -> profile.id().equals(agent))) {
            throw Refused.value("agent", "there is no such agent");
        }
        if (accounts.existsByAgentIdAndNameNotEqual(agent, account)) {
            throw Refused.state("agent", "somebody else's account is this agent");
        }
    }

    /** @param before null: it is new */
    void permit(Actor who, @Nullable Account before, Account account) {
        if (before == null && account.name().equals(Actor.SYSTEM.account())) {
            throw Refused.value("account", "the audit has this name for Callwright itself");
        }
        Collection<String> given = new TreeSet<>(account.roles());
        if (before != null) {
            given.removeAll(before.roles());
        }
        permitToGive(who, given, "roles");
        if (who.may(Permission.ROLE_GRANT)) {
            return;
        }
        if (before != null && account.name().equals(who.account())) {
            permitOneself(before, account);
        } else {
            permitPlace(who, before, account);
        }
    }

    /**
     * How far a permission reaches follows from teams, department and agent, so nobody moves himself to where more can be
     * seen.
     */
    private static void permitOneself(Account before, Account account) {
        same("roles", before.roles(), account.roles());
        same("teams", before.teams(), account.teams());
        same("department", before.department(), account.department());
        same("agent", before.agent(), account.agent());
    }

    /**
     * Nor does anybody by way of another account, whose password would be his own choice: where one is not oneself, one
     * places only those who may nothing there that one may not everywhere.
     *
     * @param before null: all of its places are given now
     */
    private void permitPlace(Actor who, @Nullable Account before, Account account) {
        if (mayThatEverywhere(who, account)) {
            return;
        }
        Collection<String> joined = new TreeSet<>(account.teams());
        joined.removeAll(before == null ? List.of() : before.teams());
        if (!who.teams().containsAll(joined)) {
            throw elsewhere("teams");
        }
        requirePlace("department", before == null ? null : before.department(), account.department(), who.department());
        requirePlace("agent", before == null ? null : before.agent(), account.agent(), who.agent());
    }

    private static void requirePlace(
            String field, @Nullable Object before, @Nullable Object given, @Nullable Object own) {
        if (given != null && !given.equals(before) && !given.equals(own)) {
            throw elsewhere(field);
        }
    }

    private boolean mayThatEverywhere(Actor who, Account account) {
        return grants(account.roles()).scopes().keySet().stream()
                .allMatch(permission ->
                        who.grants().of(permission).filter(Scope.ALL::equals).isPresent());
    }

    private static Refused elsewhere(String field) {
        return Refused.state(
                field,
                "the account's roles would allow there what you may elsewhere only; to give it takes "
                        + Permission.ROLE_GRANT.code());
    }

    private static void same(String field, @Nullable Object before, @Nullable Object wished) {
        if (!Objects.equals(before, wished)) {
            throw Refused.state(
                    field,
                    "somebody else changes this of your own account; to do it oneself takes "
                            + Permission.ROLE_GRANT.code());
        }
    }

    /** Whoever sets a password can sign in with it, and may then what the account may. */
    void permitPassword(Actor who, Account account) {
        permitToGive(who, account.roles(), null);
        if (!who.may(Permission.ROLE_GRANT) && !account.name().equals(who.account())) {
            permitPlace(who, null, account);
        }
    }

    private void permitToGive(Actor who, Collection<String> given, @Nullable String field) {
        who.requireToGive(grants(given), field);
    }

    private Grants grants(Collection<String> given) {
        return Roll.of(List.of(), roles.get().all()).grants(given);
    }

    Map<String, String> facts(Account account) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("name", account.displayName());
        facts.put("roles", String.join(",", new TreeSet<>(account.roles())));
        facts.put("teams", String.join(",", new TreeSet<>(account.teams())));
        facts.put("department", account.department() == null ? "" : account.department());
        facts.put("agent", account.agent() == null ? "" : account.agent().value());
        facts.put("enabled", String.valueOf(account.enabled()));
        return facts;
    }
}
