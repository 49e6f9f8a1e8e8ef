package org.callwright.web.access;

import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.account.Account;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What a token says beside the account's name and roles. What the person may is not in it: see {@link Actors}.
 *
 * @param name for people to read
 * @param agent the agent that the person was at the sign-in, if any
 * @param session what the sign-in began; renewed tokens carry it on
 * @param until when the token ends
 */
public record SignedIn(String name, @Nullable AgentId agent, String session, Instant until) {
    private static final String NAME = "name";
    private static final String AGENT = "agent";
    /** As OpenID Connect names it. */
    private static final String SESSION = "sid";

    /** What a token must say for {@link #of} to find the same again. */
    public static Authentication authentication(Account account, String session) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(NAME, account.displayName());
        claims.put(SESSION, session);
        if (account.agent() != null) {
            claims.put(AGENT, account.agent().value());
        }
        List<String> roles = account.roles().stream().sorted().toList();
        return Authentication.build(account.name(), roles, claims);
    }

    public static SignedIn of(Authentication authentication) {
        Map<String, Object> claims = authentication.getAttributes();
        return new SignedIn(
                String.valueOf(claims.getOrDefault(NAME, authentication.getName())),
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
}
