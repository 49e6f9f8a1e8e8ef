package org.callwright.core.order;

import java.util.List;

/** The campaigns that orders name. Blocks; fails with a runtime exception while the database is away. */
public interface Campaigns {
    /** All of them, some hundreds perhaps: without looking at their orders. */
    List<Campaign> all();
}
