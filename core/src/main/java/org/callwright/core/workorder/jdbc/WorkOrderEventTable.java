package org.callwright.core.workorder.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.DetailsCodec;
import org.callwright.core.ticket.Holder;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderEvent;
import org.callwright.core.workorder.WorkOrderState;
import org.jspecify.annotations.Nullable;

/** Append-only: there is no way here to change or delete a row. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WorkOrderEventTable extends GenericRepository<WorkOrderEventTable.Row, Long> {
    /** @param state and what follows: how the work order stood afterwards */
    @MappedEntity("work_order_event")
    record Row(
            @Id @GeneratedValue long id,
            long workOrderId,
            @AsNumber Instant at,
            String account,
            String name,
            WorkOrderEvent.Kind kind,
            String details,
            WorkOrderState state,
            @Nullable String assignee,
            @Nullable String teamId,
            @Nullable String departmentId) {
        static Row of(WorkOrder order, Actor who, WorkOrderEvent.Kind kind, String details) {
            Holder holder = order.holder();
            return new Row(
                    0,
                    order.id(),
                    order.changed(),
                    who.account(),
                    who.name(),
                    kind,
                    details,
                    order.state(),
                    holder.assignee(),
                    holder.team(),
                    holder.department());
        }

        WorkOrderEvent event() {
            return new WorkOrderEvent(
                    id,
                    workOrderId,
                    at,
                    account,
                    name,
                    kind,
                    DetailsCodec.decode(details),
                    state,
                    new Holder(assignee, teamId, departmentId));
        }
    }

    Row insert(Row row);

    List<Row> findByWorkOrderIdOrderById(long workOrderId);

    List<Row> findByWorkOrderIdInOrderById(Collection<Long> workOrderIds);
}
