package org.callwright.core.agent;

import java.util.regex.Pattern;

/** An agent's sign-in name; it stays the same for ever and is safe in keys and logs. */
public record AgentId(String value) implements Comparable<AgentId> {
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public AgentId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an agent id is 1 to 40 of a-z, 0-9, '.', '_' and '-', starting with a letter or digit");
        }
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
