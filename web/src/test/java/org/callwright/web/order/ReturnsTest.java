package org.callwright.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.web.order.Shop.JSON;
import static org.callwright.web.order.Shop.as;
import static org.callwright.web.order.Shop.order;
import static org.callwright.web.order.Shop.site;
import static org.callwright.web.order.Shop.take;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.ToldLines;
import org.callwright.core.returns.Returns;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.returns.ReturnView;
import org.callwright.web.returns.ShownReturns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Returns over HTTP, on a real MariaDB. */
@ExtendWith(Shop.class)
class ReturnsTest {
    @Test
    void a_return_goes_its_way_and_says_what_is_legal() {
        Browser agent = as("a01");
        Browser supervisor = as("supervisor");
        take(
                as("admin"),
                "ORDERS",
                "platform,number,status,currency,paid,placedAt,paidAt,sku,quantity,unitPrice\n"
                        + "SHOP,R-1,SHIPPED,CNY,20.00,2026-03-14,2026-03-14,CUP,2,10.00\n");
        long order = site().bean(Orders.class)
                .byNumber(new OrderNumber("SHOP", "R-1"))
                .orElseThrow()
                .id();

        Answer opened = agent.post("/api/returns", request(order, 2));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String place = String.valueOf(opened.header("Location"));
        assertThat(agent.post("/api/returns", request(order, 1))
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("quantity");
        assertThat(step(agent, place, "approve", 0).status()).isEqualTo(403);
        assertThat(step(supervisor, place, "receive", 0).json().get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("APPROVE", "REJECT", "CANCEL");
        assertThat(step(supervisor, place, "approve", 0).status()).isEqualTo(200);
        assertThat(step(agent, place, "receive", 1).status()).isEqualTo(200);
        assertThat(refund(supervisor, place, "20.01").status()).isEqualTo(400);
        JsonNode refunded = refund(supervisor, place, "20.00").json();

        assertThat(refunded.get("state").textValue()).isEqualTo("REFUNDED");
        assertThat(refunded.get("history")).hasSize(4);
        assertThat(agent.get("/api/products/CUP/return-rate")
                        .json()
                        .get("returned")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_return_is_set_right_by_who_has_seen_it() {
        Browser agent = as("a01");
        take(
                as("admin"),
                "ORDERS",
                "platform,number,status,currency,paid,placedAt,paidAt,sku,quantity,unitPrice\n"
                        + "SHOP,R-2,SHIPPED,CNY,20.00,2026-03-14,2026-03-14,KETTLE,2,10.00\n");
        long order = site().bean(Orders.class)
                .byNumber(new OrderNumber("SHOP", "R-2"))
                .orElseThrow()
                .id();
        String reason = "leaks, call 13800001234";
        String place =
                String.valueOf(agent.post("/api/returns", request(order, 1).replace("leaks", reason))
                        .header("Location"));
        String starred = agent.get(place).json().get("reason").textValue();
        assertThat(starred).isNotEqualTo(reason);

        Answer changed = patch(agent, place, 0, "{\"quantity\":2,\"reason\":\"" + starred + "\",\"note\":\"both\"}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json().get("quantity").intValue()).isEqualTo(2);
        assertThat(changed.json().at("/history/1/note").textValue()).isEqualTo("both");
        long id = changed.json().get("id").longValue();
        assertThat(site().bean(Returns.class).byId(id).orElseThrow().reason()).isEqualTo(reason);
        assertThat(patch(agent, place, 0, "{\"quantity\":1}").status()).isEqualTo(412);
        assertThat(agent.send("PATCH", place, "{\"quantity\":1}", "Content-Type", JSON)
                        .status())
                .isEqualTo(428);
        assertThat(patch(agent, place, 1, "{\"quantity\":3}")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("quantity");
        assertThat(patch(agent, place, 1, "{\"refund\":\"1.00\"}")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("currency");
        assertThat(patch(agent, place, 1, "{\"refund\":\"1.00\",\"currency\":\"CNY\"}")
                        .json()
                        .get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("kind", "quantity", "reason", "requestedBy");
        assertThat(patch(agent, "/api/returns/987654", 0, "{\"quantity\":1}").status())
                .isEqualTo(404);
        assertThat(step(as("supervisor"), place, "approve", 1).status()).isEqualTo(200);
        assertThat(patch(agent, place, 2, "{\"quantity\":1}").status()).isEqualTo(403);
        assertThat(patch(as("supervisor"), place, 2, "{\"quantity\":1}").status())
                .isEqualTo(200);
    }

    @Test
    void where_nobody_knows_of_sub_orders_a_return_is_shown_by_the_line_it_was_opened_by() {
        JsonNode added =
                as("supervisor").post("/api/orders", order("W-6", "176.00")).json();
        Orders orders = site().bean(Orders.class);
        Returns returns = site().bean(Returns.class);
        long main = added.get("id").longValue();
        Answer opened =
                as("a01").post("/api/returns", request(added.at("/subs/1/id").longValue(), 1));

        ReturnView shown = new ShownReturns(
                        returns, new ToldLines(orders, new OrderFeatures(false, true, true, true, true)))
                .all(List.of(returns.byId(opened.json().get("id").longValue()).orElseThrow()))
                .getFirst();

        assertThat(opened.json().get("line").intValue()).as("switched on").isEqualTo(1);
        assertThat(shown.order()).isEqualTo(main);
        assertThat(shown.line()).isEqualTo(2);
        assertThat(shown.sku()).isEqualTo("KETTLE");
    }

    private static String request(long order, int quantity) {
        return "{\"kind\":\"RETURN\",\"order\":" + order + ",\"line\":1,\"quantity\":" + quantity
                + ",\"reason\":\"leaks\"}";
    }

    private static Answer patch(Browser who, String place, int version, String body) {
        return who.send("PATCH", place, body, "Content-Type", JSON, "If-Match", "\"" + version + "\"");
    }

    private static Answer step(Browser who, String place, String command, int version) {
        return who.post(place + "/" + command, "{}", "If-Match", "\"" + version + "\"", "Content-Type", JSON);
    }

    private static Answer refund(Browser who, String place, String amount) {
        String body = "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
        return who.post(place + "/refund", body, "If-Match", "\"2\"", "Content-Type", JSON);
    }
}
