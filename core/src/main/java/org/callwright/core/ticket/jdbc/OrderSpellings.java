package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callwright.core.page.IdText;
import org.callwright.core.ticket.OrderName;

/**
 * How an order that somebody asks for may be written in what is linked to it: with its platform or without, whatever he has
 * written himself. Of an order that is not ours only what he has written can be known. Blocks.
 */
@Singleton
public class OrderSpellings {
    private final OrderPlatformTable platforms;

    OrderSpellings(OrderPlatformTable platforms) {
        this.platforms = platforms;
    }

    public List<String> of(String asked) {
        OrderName order = OrderName.of(asked);
        Set<String> spellings = new LinkedHashSet<>(List.of(asked, order.number()));
        if (order.platform() == null && IdText.possible(asked)) {
            platforms.of(asked).forEach(platform -> spellings.add(OrderName.full(platform, asked)));
        }
        return List.copyOf(spellings);
    }
}
