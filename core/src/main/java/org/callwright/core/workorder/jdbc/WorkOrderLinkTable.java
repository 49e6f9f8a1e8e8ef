package org.callwright.core.workorder.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WorkOrderLinkTable extends GenericRepository<WorkOrderLinkTable.Row, WorkOrderLinkTable.Row> {
    /** @param sku of a product alone; empty for an order */
    @MappedEntity("work_order_link")
    record Row(
            @Id long workOrderId,
            @Id String orderNo,
            @Id String subOrder,
            @Id int line,
            @Id String sku) {
        static Row of(long workOrder, TicketLink link) {
            return switch (link) {
                case TicketLink.ToOrder to ->
                    new Row(
                            workOrder,
                            to.order().order(),
                            to.order().subOrder(),
                            to.order().line(),
                            "");
                case TicketLink.ToProduct to -> new Row(workOrder, "", "", 0, to.sku());
                case TicketLink.ToTicket to -> throw new IllegalArgumentException("no link of a work order");
            };
        }

        TicketLink link() {
            return sku.isEmpty()
                    ? new TicketLink.ToOrder(new OrderRef(orderNo, subOrder, line))
                    : new TicketLink.ToProduct(sku);
        }
    }

    @Query("INSERT INTO work_order_link (work_order_id, order_no, sub_order, line, sku)"
            + " VALUES (:workOrderId, :orderNo, :subOrder, :line, :sku)")
    void add(Row row);

    @Query("DELETE FROM work_order_link WHERE work_order_id = :workOrderId AND order_no = :orderNo"
            + " AND sub_order = :subOrder AND line = :line AND sku = :sku")
    int remove(long workOrderId, String orderNo, String subOrder, int line, String sku);

    @Query("SELECT * FROM work_order_link WHERE work_order_id = :workOrderId ORDER BY order_no, sub_order, line, sku")
    List<Row> ofWorkOrder(long workOrderId);

    @Query("SELECT * FROM work_order_link WHERE work_order_id IN (:ids)")
    List<Row> ofWorkOrders(Collection<Long> ids);

    @Query("SELECT DISTINCT work_order_id FROM work_order_link WHERE order_no IN (:orders)")
    List<Long> workOrdersOf(Collection<String> orders);
}
