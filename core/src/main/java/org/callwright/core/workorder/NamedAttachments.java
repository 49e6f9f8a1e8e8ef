package org.callwright.core.workorder;

import java.util.Collection;
import java.util.Set;

/** Which files the records name. Blocks; fails with a runtime exception while the database is away. */
@FunctionalInterface
public interface NamedAttachments {
    /** Those of these ids that a work order has. */
    Set<String> among(Collection<String> ids);
}
