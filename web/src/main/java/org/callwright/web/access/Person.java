package org.callwright.web.access;

import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.account.Account;
import org.callwright.core.account.Role;
import org.callwright.core.agent.AgentId;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person, as the token says.
 *
 * @param phoneUnmasked may see customers' telephone numbers in full
 * @param agent the agent that this person is, if any
 * @param session what the sign-in began; renewed tokens carry it on
 * @param until when the token ends
 */
public record Person(
        String account,
        String name,
        Set<Role> roles,
        boolean phoneUnmasked,
        @Nullable AgentId agent,
        String session,
        Instant until) {
    private static final String NAME = "name";
    private static final String UNMASKED = "unmasked";
    private static final String AGENT = "agent";
    /** As OpenID Connect names it. */
    private static final String SESSION = "sid";

    /** What a token must say for {@link #of} to find the same person again. */
    public static Authentication authentication(Account account, String session) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(NAME, account.displayName());
        claims.put(SESSION, session);
        claims.put(UNMASKED, account.phoneUnmasked());
        if (account.agent() != null) {
            claims.put(AGENT, account.agent().value());
        }
        List<String> roles = account.roles().stream().map(Role::name).sorted().toList();
        return Authentication.build(account.name(), roles, claims);
    }

    public static Person of(Authentication authentication) {
        Map<String, Object> claims = authentication.getAttributes();
        return new Person(
                authentication.getName(),
                String.valueOf(claims.getOrDefault(NAME, authentication.getName())),
                Roles.of(authentication),
                Boolean.TRUE.equals(claims.get(UNMASKED)),
                claims.get(AGENT) instanceof String agent ? new AgentId(agent) : null,
                String.valueOf(claims.getOrDefault(SESSION, "")),
                instant(claims.get("exp")));
    }

    private static Instant instant(@Nullable Object expiry) {
        return switch (expiry) {
            case Date date -> date.toInstant();
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            case null, default -> Instant.MAX;
        };
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Sees everybody's calls, tickets and recordings, not only the own ones. */
    public boolean seesAll() {
        return has(Role.SUPERVISOR);
    }

    /** The agent that this person is; a problem for one who is none although the role says so. */
    public AgentId requireAgent() {
        if (agent == null) {
            throw ProblemException.conflict("Your account is not connected to an agent.");
        }
        return agent;
    }
}
