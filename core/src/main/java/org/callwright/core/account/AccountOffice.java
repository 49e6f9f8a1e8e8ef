package org.callwright.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Roles;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.Agents;
import org.callwright.core.change.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Opens accounts and closes them. Each method blocks, fails with an {@link IllegalArgumentException} that says in a
 * sentence what cannot be, and with what {@link Accounts} throws while the database is away.
 */
public final class AccountOffice {
    private final Accounts accounts;
    private final Roles roles;
    private final Agents agents;
    private final PasswordHashes hashes;
    private final Supplier<EndedSessions> sessions;
    private final Clock clock;
    private final Duration lifetime;

    /**
     * @param sessions asked for only when sessions are to be ended: opening an account needs no Redis
     * @param lifetime of a token
     */
    public AccountOffice(
            Accounts accounts,
            Roles roles,
            Agents agents,
            PasswordHashes hashes,
            Supplier<EndedSessions> sessions,
            Clock clock,
            Duration lifetime) {
        this.accounts = accounts;
        this.roles = roles;
        this.agents = agents;
        this.hashes = hashes;
        this.sessions = sessions;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** An account as it is wished for. */
    public record Wish(
            String name,
            String displayName,
            Set<String> roles,
            @Nullable AgentId agent) {
        public Wish {
            roles = Set.copyOf(roles);
        }
    }

    /** What speaks against it, password aside. */
    public void check(Wish wish) {
        Account wished = account(wish, "");
        require(
                !wished.name().equals(Actor.SYSTEM.account()),
                "The audit has the name " + wished.name() + " for Callwright itself.");
        require(accounts.byName(wished.name()).isEmpty(), "There is an account " + wished.name() + " already.");
        AgentId agent = wished.agent();
        require(
                agent != null || rolesOf(wished).noneMatch(role -> role.grants().allows(Permission.AGENT_WORK)),
                "Who takes calls is one of the agents: say which one.");
        require(
                agent == null
                        || agents.all().stream().anyMatch(known -> known.id().equals(agent)),
                "There is no agent " + agent + ".");
    }

    public void open(Actor who, Wish wish, String password) {
        check(wish);
        accounts.add(who, account(wish, hashOf(wish.name(), password)));
    }

    private static Account account(Wish wish, String hash) {
        return new Account(wish.name(), wish.displayName(), hash, wish.roles(), wish.agent());
    }

    private Stream<Role> rolesOf(Account wished) {
        List<Role> known = roles.all();
        List<String> ids = known.stream().map(Role::id).toList();
        wished.roles()
                .forEach(role -> require(
                        ids.contains(role),
                        "There is no role " + role + "; there are " + String.join(", ", ids) + "."));
        return known.stream().filter(role -> wished.roles().contains(role.id()));
    }

    /** @return as {@link EndedSessions#endAllOf}: whoever knew the old password is signed out */
    public CompletionStage<Void> changePassword(Actor who, String name, String password) {
        known(name);
        accounts.setPasswordHash(who, name, hashOf(name, password));
        return endSessions(name);
    }

    /** @return as {@link EndedSessions#endAllOf} */
    public CompletionStage<Void> disable(Actor who, String name) {
        change(who, name, false);
        return endSessions(name);
    }

    public void enable(Actor who, String name) {
        change(who, name, true);
    }

    private void change(Actor who, String name, boolean enabled) {
        known(name);
        Edition<Account> stored = accounts.byId(name).orElseThrow();
        accounts.change(who, stored.item().withEnabled(enabled), stored.version());
    }

    /** @return as {@link EndedSessions#endAllOf} */
    public CompletionStage<Void> endSessions(String name) {
        try {
            return sessions.get().endAllOf(name, clock.instant().plus(lifetime));
        } catch (RuntimeException away) {
            return CompletableFuture.failedStage(away);
        }
    }

    /** An account that exists. */
    public Account known(String name) {
        return accounts.byName(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + name + "."));
    }

    private String hashOf(String account, String password) {
        PasswordRule.objection(account, password).ifPresent(objection -> require(false, objection));
        return hashes.hash(password);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
