package org.callwright.core.account;

import java.util.Optional;

/** The accounts as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Accounts {
    Optional<Account> byName(String name);

    /** Adds the account, or replaces the one of that name. */
    void save(Account account);
}
