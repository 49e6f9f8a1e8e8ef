package org.callwright.core.call;

import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The calls as stored, the present ones included. Blocks; fails with a runtime exception while the database is away. */
public interface CallHistory {
    /** Newest arrival first. */
    Page<CallRecord> list(CallFilter filter, PageRequest page);

    Optional<CallDetail> byId(CallId id);
}
