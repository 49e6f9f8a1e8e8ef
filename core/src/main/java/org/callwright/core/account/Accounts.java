package org.callwright.core.account;

import java.util.List;
import java.util.Optional;

/** The accounts as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Accounts {
    Optional<Account> byName(String name);

    /** By name, the disabled ones too. */
    List<Account> all();

    /** Adds the account, or replaces the one of that name, whatever its version. */
    void save(Account account);
}
