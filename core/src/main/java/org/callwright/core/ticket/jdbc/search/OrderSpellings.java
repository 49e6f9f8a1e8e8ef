package org.callwright.core.ticket.jdbc.search;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
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
    /** Removed orders had a number as well. */
    private static final String PLATFORMS = "SELECT platform FROM customer_order WHERE number = ? ORDER BY platform";

    private final JdbcOperations jdbc;

    OrderSpellings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<String> of(String asked) {
        OrderName order = OrderName.of(asked);
        Set<String> spellings = new LinkedHashSet<>(List.of(asked, order.number()));
        if (order.platform() == null && IdText.possible(asked)) {
            platforms(asked).forEach(platform -> spellings.add(OrderName.full(platform, asked)));
        }
        return List.copyOf(spellings);
    }

    private List<String> platforms(String number) {
        return jdbc.prepareStatement(PLATFORMS, statement -> {
            statement.setString(1, number);
            List<String> platforms = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    platforms.add(rows.getString(1));
                }
            }
            return platforms;
        });
    }
}
