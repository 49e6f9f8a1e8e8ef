package org.callwright.core.access;

import java.util.List;
import java.util.Optional;

/** The roles as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Roles {
    /** By id. */
    List<Role> all();

    Optional<Role> byId(String id);
}
