package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.callwright.core.ticket.OrderName;
import org.callwright.core.ticket.OrderRef;

/** What the lines of orders are of. Those of removed orders and sub-orders too: tickets go on being about them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkedLineTable extends GenericRepository<LinkedLineTable.Row, LinkedLineTable.Row> {
    /**
     * @param platform of the order
     * @param part whose line it is: the order's own, or that of a sub-order
     * @param sku the line's, or that of a part of its bundle
     * @param partId that one's id
     * @param counted whether it is among those of a main order that are counted through where nobody knows of sub-orders
     */
    @MappedEntity("order_line")
    record Row(
            @Id String platform,
            @Id String orderNo,
            @Id String part,
            @Id int line,
            @Id String sku,
            long partId,
            boolean counted) {
        boolean isOfOrder(OrderRef ref) {
            return ref.name().mayBe(new OrderName(platform, orderNo));
        }

        boolean isOf(OrderRef ref) {
            return isOfOrder(ref)
                    && (ref.subOrder().isEmpty() || ref.subOrder().equals(part))
                    && (ref.line() == 0 || ref.line() == line);
        }
    }

    String OWN = "SELECT m.platform AS platform, m.number AS order_no, m.number AS part, l.line AS line, l.sku AS sku,"
            + " m.id AS part_id, FALSE AS counted FROM customer_order m";
    String OF_SUBS = "SELECT m.platform AS platform, m.number AS order_no, p.number AS part, l.line AS line,"
            + " l.sku AS sku, p.id AS part_id, p.deleted_at IS NULL OR p.deleted_at <=> m.deleted_at AS counted"
            + " FROM customer_order m"
            + " JOIN customer_order p ON p.parent_id = m.id";
    String OF_THESE = " WHERE m.number IN (:orders)";

    /** Of whatever platforms. */
    @Query(OWN + " JOIN order_line l ON l.order_id = m.id" + OF_THESE
            + " UNION ALL " + OWN + " JOIN order_line_component l ON l.order_id = m.id" + OF_THESE
            + " UNION ALL " + OF_SUBS + " JOIN order_line l ON l.order_id = p.id" + OF_THESE
            + " UNION ALL " + OF_SUBS + " JOIN order_line_component l ON l.order_id = p.id" + OF_THESE)
    List<Row> of(Collection<String> orders);
}
