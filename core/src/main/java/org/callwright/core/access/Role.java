package org.callwright.core.access;

import java.util.regex.Pattern;

/**
 * What somebody is at work, and what that allows; one person can be several things. Roles are edited by people, so none
 * of them is known to the code.
 */
public record Role(String id, String name, Grants grants) {
    /** What an id looks like, as a regular expression. */
    public static final String ID = "[a-z][a-z0-9_.-]{0,39}";

    private static final Pattern LEGAL = Pattern.compile(ID);

    public Role {
        if (!LEGAL.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a role's id is 1 to 40 of a-z, 0-9, '_', '.' and '-', starting with a letter");
        }
    }
}
