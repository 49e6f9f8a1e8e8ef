package org.callwright.core.org;

import org.jspecify.annotations.Nullable;

/**
 * People who work together. Who is in it is said by their accounts.
 *
 * @param department the id of the department that it belongs to, if any
 */
public record Team(String id, String name, @Nullable String department) {
    public Team {
        PlaceId.require(id);
    }
}
