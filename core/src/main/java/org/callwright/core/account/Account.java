package org.callwright.core.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in.
 *
 * @param passwordHash as made by {@link PasswordHashes}; it carries its own salt and cost. Empty: no password opens it,
 *     the person signs in elsewhere
 * @param roles the ids of the roles that say what the person may
 * @param teams the ids of the teams that the person is in
 * @param department the id of the person's department, if any
 * @param enabled false: keeps the history, cannot sign in
 * @param agent the agent that this person is, if any
 */
public record Account(
        String name,
        String displayName,
        String passwordHash,
        Set<String> roles,
        Set<String> teams,
        @Nullable String department,
        boolean enabled,
        @Nullable AgentId agent) {
    /** What a name looks like, as a regular expression. */
    public static final String NAME = "[a-z0-9][a-z0-9._@-]{0,79}";

    private static final Pattern LEGAL = Pattern.compile(NAME);

    public Account {
        if (!LEGAL.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an account name is 1 to 80 of a-z, 0-9, '.', '_', '@' and '-', starting with a letter or digit");
        }
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    /** A new one that can sign in, in no team or department. */
    public Account(String name, String displayName, String passwordHash, Set<String> roles, @Nullable AgentId agent) {
        this(name, displayName, passwordHash, roles, Set.of(), null, true, agent);
    }

    public Account withPasswordHash(String hash) {
        return new Account(name, displayName, hash, roles, teams, department, enabled, agent);
    }

    Account withEnabled(boolean may) {
        return new Account(name, displayName, passwordHash, roles, teams, department, may, agent);
    }

    /** Without the hash: accounts reach logs. */
    @Override
    public String toString() {
        return name + roles;
    }
}
