package org.callwright.core.workorder;

import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The work orders as stored. Blocks; fails with a runtime exception while the database is away. */
public interface WorkOrders {
    /** What a list can be ordered by: when they were made, or have to be done. */
    List<String> ORDERS = List.of("created", "due");

    /** Newest first, unless told otherwise; ordered by due time, those without one are left out. */
    Page<WorkOrder> list(WorkOrderReach reach, WorkOrderFilter filter, PageRequest page);

    /** The number in any spelling, also that of a former scheme, and its digits alone. */
    Optional<WorkOrder> byNumber(String number);

    /** All about one, as one picture. */
    Optional<WorkOrderRecord> record(WorkOrderNumber number);
}
