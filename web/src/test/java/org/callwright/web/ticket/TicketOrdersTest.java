package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import org.callwright.core.money.Money;
import org.callwright.core.order.Loyalty;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Totals;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.callwright.core.ticket.TicketField;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class TicketOrdersTest {
    private static final String TICKET = "/api/tickets/" + Centre.OLD_TICKET;
    private static final Sku KETTLE = new Sku("KETTLE-17");

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser sue = Browser.nowhere();

    @BeforeEach
    void theCustomerCameInAboutOneOfTwoOrders() {
        sue = Browser.at(server.getURI()).signedInAs("sue");
        centre.orders.addAll(List.of(order(1, "A-1"), order(2, "A-2")));
        centre.products.add(new Product(
                KETTLE, "Kettle", null, new CategoryId("kettles"), "", null, null, null, null, List.of(), 0));
        sue.send(
                "PATCH",
                TICKET,
                "{\"" + TicketField.ORIGIN_ORDER.property() + "\":\"A-1\"}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"3\"");
    }

    private static Order order(long id, String number) {
        Money price = Money.of("89.50", Currency.getInstance("CNY"));
        Money none = Money.zero(price.currency());
        return new Order(
                id,
                new OrderNumber("SHOP", number),
                null,
                1007L,
                null,
                OrderStatus.PAID,
                new Loyalty(null, 0, 0),
                Totals.of(price, none, none),
                Centre.MORNING,
                Centre.MORNING,
                List.of(new OrderLine(1, KETTLE, "Kettle", 1, price, List.of())),
                List.of(),
                List.of(),
                0);
    }

    /** A block when it is fresh: of a loaded machine it may be told first that its source is late. */
    private JsonNode fresh(String block) {
        return await().until(
                        () -> sue.get(TICKET).json().get(block),
                        now -> "FRESH".equals(now.get("condition").textValue()));
    }

    @Test
    void theOrderThatItIsAboutIsToldFromThoseItMayBeAbout() {
        JsonNode orders = fresh("orders");

        assertThat(orders.get("source").textValue()).isEqualTo("callwright");
        assertThat(orders.get("asOf").isTextual()).isTrue();
        assertThat(orders.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(orders.at("/content/linked/0/origin").booleanValue()).isTrue();
        assertThat(orders.at("/content/linked/0/found/0/content/0/number").textValue())
                .isEqualTo("A-1");
        assertThat(orders.at("/content/candidates/0/content"))
                .extracting(order -> order.get("number").textValue())
                .containsExactly("A-2");
    }

    @Test
    void aLineShowsItsProductWithWhoSuppliesItAndHowOftenItComesBack() {
        JsonNode details = fresh("orderDetails");

        assertThat(details.get("content")).hasSize(1);
        JsonNode line = details.at("/content/0");
        assertThat(line.at("/line/sku").textValue()).isEqualTo("KETTLE-17");
        assertThat(line.at("/product/content/name").textValue()).isEqualTo("Kettle");
        assertThat(line.at("/product/content/supply/category").textValue()).isEqualTo("home");
        assertThat(line.at("/product/content/supply/suppliers/0/id").textValue())
                .isEqualTo("acme");
        assertThat(line.at("/returns/content/rate/rate").decimalValue()).isEqualByComparingTo("0.025");
    }

    @Test
    void aSlowSourceOfOrdersLeavesBothBlocksMarkedAndCostsLittle() {
        centre.ordersAreSlow = true;

        long began = System.nanoTime();
        JsonNode story = sue.get(TICKET).json();
        long millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(story.at("/orders/condition").textValue()).isEqualTo("LATE");
        assertThat(story.at("/orders/content/linked/0/link/order").textValue()).isEqualTo("A-1");
        assertThat(story.at("/orders/content/candidates/0/condition").textValue())
                .isEqualTo("LATE");
        assertThat(story.at("/orderDetails/condition").textValue()).isEqualTo("LATE");
        assertThat(story.at("/user/condition").textValue()).isEqualTo("FRESH");
        assertThat(story.at("/workOrders/condition").textValue()).isEqualTo("FRESH");
        assertThat(millis).as("of a source that takes 5 s").isLessThan(2_000);
    }

    @Test
    void whatIsKnownOfALineIsShownThoughItsReturnsAreLate() {
        centre.returnsAreSlow = true;

        JsonNode details = sue.get(TICKET).json().get("orderDetails");

        assertThat(details.get("condition").textValue()).isEqualTo("LATE");
        assertThat(details.at("/content/0/product/content/name").textValue()).isEqualTo("Kettle");
        assertThat(details.at("/content/0/returns/condition").textValue()).isEqualTo("LATE");
    }

    @Test
    void anOrderThatNoSourceHasIsNamedAllTheSame() {
        centre.orders.clear();

        JsonNode orders = fresh("orders");

        assertThat(orders.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(orders.at("/content/linked/0/link/order").textValue()).isEqualTo("A-1");
        assertThat(orders.at("/content/linked/0/found/0/content")).isEmpty();
    }
}
