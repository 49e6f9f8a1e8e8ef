package org.callwright.core.account;

import java.util.List;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Register;

/**
 * The accounts as stored. Blocks; fails with a runtime exception while the database is away. {@link Register#change} leaves
 * the password as it is.
 */
public interface Accounts extends Register<Account> {
    Optional<Account> byName(String name);

    /** By name, the disabled ones too. */
    List<Account> all();

    /** Adds the account, or replaces the one of that name, whatever its version. */
    void save(Account account);

    /**
     * Sets another password, whatever the account's version, and takes the refresh tokens back.
     *
     * @param hash empty: no password opens it any more
     * @throws org.callwright.core.change.Refused when the account may what this person may neither do nor give
     */
    void setPasswordHash(Actor who, String name, String hash);
}
