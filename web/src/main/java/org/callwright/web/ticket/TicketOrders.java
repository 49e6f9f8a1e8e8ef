package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.callwright.web.block.Block;
import org.callwright.web.order.OrderView;
import org.jspecify.annotations.Nullable;

/**
 * What of the customer's purchases a ticket has to do with.
 *
 * @param linked the order that the customer came in about first
 * @param candidates his latest orders that are not linked, as each source knows them; absent while nobody knows who he is
 */
@Serdeable
@Schema(name = "TicketOrders")
record TicketOrders(List<Linked> linked, @Nullable List<Block<List<OrderView>>> candidates) {
    /**
     * @param origin whether it is the order that the customer came in about
     * @param found what each source has under that number: several of one number are from several platforms
     */
    @Serdeable
    @Schema(name = "LinkedOrder")
    record Linked(LinkBody link, boolean origin, List<Block<List<OrderView>>> found) {}
}
