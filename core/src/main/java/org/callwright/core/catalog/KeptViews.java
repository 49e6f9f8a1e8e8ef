package org.callwright.core.catalog;

import org.callwright.core.definition.Defined;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The views as stored, by who sees them. Blocks; fails with a runtime exception while the database is away. */
public interface KeptViews {
    /**
     * What somebody keeps, and what is shared, in the order of their ids; without those given up.
     *
     * @throws org.callwright.core.change.Refused when it is to be ordered by anything else
     */
    Page<Defined<SavedView>> seenBy(String account, PageRequest page);

    /** How many somebody keeps. */
    int keptBy(String account);
}
