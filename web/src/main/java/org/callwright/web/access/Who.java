package org.callwright.web.access;

import java.util.Set;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;

/**
 * Who may call an endpoint.
 *
 * @param anyone even without signing in
 * @param watchers who asks from a network that {@link Watchers} lets in
 * @param signedIn everybody who has signed in, whatever they may
 * @param permissions one of these suffices
 */
public record Who(boolean anyone, boolean watchers, boolean signedIn, Set<Permission> permissions) {
    static final Who ANYONE = new Who(true, true, true, Set.of());
    static final Who SIGNED_IN = new Who(false, false, true, Set.of());

    public Who {
        permissions = Set.copyOf(permissions);
    }

    static Who may(Permission... permissions) {
        return new Who(false, false, false, Set.of(permissions));
    }

    static Who watchersAnd(Permission permission) {
        return new Who(false, true, false, Set.of(permission));
    }

    /** Whether it is open to one who has signed in and may this. */
    public boolean admits(Grants grants) {
        return signedIn || permissions.stream().anyMatch(grants::allows);
    }
}
