package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callwright.core.money.Money;
import org.callwright.core.order.Loyalty;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Totals;
import org.callwright.core.product.Sku;
import org.callwright.core.source.CustomerKey;
import org.callwright.core.source.OrderSource;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ticket about an order of ours, while another system that knows orders does not answer. */
@MicronautTest(
        environments = {"memory", "late-orders"},
        rebuildContext = true)
class LateOrdersTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @Inject
    Silent silent;

    @AfterEach
    void itAnswersInTheEnd() {
        silent.until.countDown();
    }

    @Singleton
    @Requires(env = "late-orders")
    static class Silent implements OrderSource {
        private final CountDownLatch until = new CountDownLatch(1);

        private <T> T later(T answer) {
            try {
                assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answer;
        }

        @Override
        public String source() {
            return "market";
        }

        @Override
        public List<Order> ordersOf(CustomerKey customer, int most) {
            return later(List.of());
        }

        @Override
        public Optional<Order> order(OrderNumber number) {
            return later(Optional.empty());
        }

        @Override
        public List<Order> numbered(String number) {
            return later(List.of());
        }
    }

    @Test
    void ourOrderIsShownWithItsParcelsAndTheLateSystemIsMarked() {
        Money price = Money.of("89.50", Currency.getInstance("CNY"));
        Money none = Money.zero(price.currency());
        centre.orders.add(new Order(
                7,
                new OrderNumber("SHOP", "A-1"),
                null,
                1007L,
                null,
                OrderStatus.SHIPPED,
                new Loyalty(null, 0, 0),
                Totals.of(price, none, none),
                Centre.MORNING,
                Centre.MORNING,
                List.of(new OrderLine(1, new Sku("KETTLE-17"), "Kettle", 1, price, List.of())),
                List.of(),
                List.of(),
                0));
        centre.parcels.add(
                new Shipment(3, 7, "SF Express", "SF1234567890", ShipmentState.SHIPPED, Centre.MORNING, null, 0));
        centre.links.add(new TicketLink.ToOrder(new OrderRef("A-1", "", 0)));
        Browser sue = Browser.at(server.getURI()).signedInAs("sue");

        // On a loaded machine our own may be late as well, once.
        await().untilAsserted(() -> {
            JsonNode orders =
                    sue.get("/api/tickets/" + Centre.OLD_TICKET).json().get("orders");

            assertThat(orders.get("condition").textValue()).isEqualTo("LATE");
            JsonNode found = orders.at("/content/linked/0/found");
            assertThat(found.findValuesAsText("condition")).contains("FRESH", "LATE");
            assertThat(found.findValuesAsText("tracking")).containsExactly("SF1234567890");
        });
    }
}
