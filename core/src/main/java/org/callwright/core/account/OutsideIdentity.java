package org.callwright.core.account;

import java.util.Set;

/**
 * Somebody whom an identity provider has signed in.
 *
 * @param provider as configured
 * @param subject what the provider calls the person for good, whatever the names become
 * @param account the account's name when it is made
 * @param displayName for people to read
 * @param roles the ids of the roles that follow from what the provider says
 */
public record OutsideIdentity(String provider, String subject, String account, String displayName, Set<String> roles) {
    public OutsideIdentity {
        roles = Set.copyOf(roles);
    }
}
