package org.callwright.core.account;

/** The accounts of people who sign in elsewhere. Blocks; fails with a runtime exception while the database is away. */
public interface OutsideIdentities {
    /**
     * The person's account, with the name and roles that the provider says now. At the first time it is made; an
     * account that was made otherwise is never taken, also not one that has no password yet.
     *
     * @throws org.callwright.core.change.Refused when there is none for this person: no role, or the name is taken
     */
    Account admit(OutsideIdentity identity);
}
