package org.callwright.core.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Who has a ticket or a work order: a person, the team or department that is to deal with it, or nobody yet.
 *
 * @param assignee the name of an account
 * @param team the id of a team
 * @param department the id of a department
 */
public record Holder(
        @Nullable String assignee,
        @Nullable String team,
        @Nullable String department) {
    public static final Holder NOBODY = new Holder(null, null, null);

    public Holder assignedTo(@Nullable String account) {
        return new Holder(account, team, department);
    }
}
