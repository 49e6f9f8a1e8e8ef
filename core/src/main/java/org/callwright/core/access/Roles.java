package org.callwright.core.access;

import java.util.List;
import org.callwright.core.change.Register;

/** The roles as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Roles extends Register<Role> {
    /** By id. */
    List<Role> all();
}
