package org.callwright.web.access;

import io.micronaut.security.authentication.Authentication;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.callwright.core.account.Role;

/** Reads the roles out of a token; names that we do not know (any more) grant nothing. */
final class Roles {
    private Roles() {}

    static Set<Role> of(Authentication authentication) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> authentication.getRoles().contains(role.name()))
                .forEach(roles::add);
        return Collections.unmodifiableSet(roles);
    }
}
