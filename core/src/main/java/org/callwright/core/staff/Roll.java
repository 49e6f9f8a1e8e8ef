package org.callwright.core.staff;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.agent.AgentId;

/** Accounts and roles put together, at one moment. Immutable; every question costs a look into a map. */
public final class Roll {
    public static final Roll EMPTY = of(List.of(), List.of());

    private final Map<String, Grants> grants;
    private final Map<String, Actor> actors;
    private final Set<String> disabled = new HashSet<>();
    private final Map<String, Set<AgentId>> teams = new HashMap<>();
    private final Map<String, Set<AgentId>> departments = new HashMap<>();
    private final Map<AgentId, Actor> agents = new HashMap<>();

    private Roll(Collection<Account> accounts, Collection<Role> roles) {
        grants = roles.stream().collect(toUnmodifiableMap(Role::id, Role::grants));
        actors = accounts.stream().collect(toUnmodifiableMap(Account::name, this::actor));
        for (Account account : accounts) {
            if (!account.enabled()) {
                disabled.add(account.name());
            }
            place(account);
        }
    }

    public static Roll of(Collection<Account> accounts, Collection<Role> roles) {
        return new Roll(accounts, roles);
    }

    private Actor actor(Account account) {
        return new Actor(
                account.name(),
                account.displayName(),
                account.agent(),
                account.teams(),
                account.department(),
                account.enabled() ? grants(account.roles()) : Grants.NONE);
    }

    /** Those who are no longer there too: a team's calls are the calls of those who were in it. */
    private void place(Account account) {
        AgentId agent = account.agent();
        if (agent == null) {
            return;
        }
        agents.put(agent, actor(account));
        account.teams()
                .forEach(team ->
                        teams.computeIfAbsent(team, id -> new HashSet<>()).add(agent));
        if (account.department() != null) {
            departments
                    .computeIfAbsent(account.department(), id -> new HashSet<>())
                    .add(agent);
        }
    }

    /** What these roles allow together; an id that no role has allows nothing. */
    public Grants grants(Collection<String> roles) {
        return roles.stream()
                .map(grants::get)
                .filter(Objects::nonNull)
                .reduce(Grants::and)
                .orElse(Grants.NONE);
    }

    /** Empty for an account that is younger than this roll. */
    public Optional<Actor> actor(String account) {
        return Optional.ofNullable(actors.get(account));
    }

    /** Whether the account is there and must not be used any more. */
    public boolean isDisabled(String account) {
        return disabled.contains(account);
    }

    /** Who that agent is; empty for one without an account. */
    public Optional<Actor> agent(AgentId agent) {
        return Optional.ofNullable(agents.get(agent));
    }

    /** Those with an account, whether they are still here or not. */
    public Set<AgentId> agentsOfTeam(String team) {
        return Set.copyOf(teams.getOrDefault(team, Set.of()));
    }

    /** Those with an account, whether they are still here or not. */
    public Set<AgentId> agentsOfDepartment(String department) {
        return Set.copyOf(departments.getOrDefault(department, Set.of()));
    }

    /** Whose work somebody sees who sees it this far. */
    public Colleagues colleagues(Actor actor, Scope scope) {
        if (scope == Scope.ALL) {
            return Colleagues.EVERYBODY;
        }
        Set<AgentId> agents = new HashSet<>();
        if (actor.agent() != null) {
            agents.add(actor.agent());
        }
        if (scope.covers(Scope.TEAM)) {
            actor.teams().forEach(team -> agents.addAll(teams.getOrDefault(team, Set.of())));
        }
        if (scope.covers(Scope.DEPARTMENT) && actor.department() != null) {
            agents.addAll(departments.getOrDefault(actor.department(), Set.of()));
        }
        return Colleagues.of(agents);
    }
}
