package org.callwright.core.access;

import java.util.List;
import org.callwright.core.change.Register;

/** The roles as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Roles extends Register<Role> {
    /** By id. */
    List<Role> all();

    /** Until the work under way ends, nobody else changes roles, nor whose they are: whoever does so holds them first. */
    void hold();
}
