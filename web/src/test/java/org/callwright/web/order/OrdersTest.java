package org.callwright.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.web.order.Shop.JSON;
import static org.callwright.web.order.Shop.as;
import static org.callwright.web.order.Shop.order;
import static org.callwright.web.order.Shop.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.security.authentication.Authentication;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderCommands;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipments;
import org.callwright.web.access.Actors;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders over HTTP, on a real MariaDB. */
@ExtendWith(Shop.class)
class OrdersTest {
    @Test
    void an_order_is_added_found_changed_once_and_removed() {
        Browser supervisor = as("supervisor");
        Answer added = supervisor.post("/api/orders", order("W-1", "176.00"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String place = String.valueOf(added.header("Location"));
        assertThat(place).startsWith("/api/orders/");
        assertThat(added.json().at("/subs/0/lines/0/components")).hasSize(2);

        Answer read = supervisor.get(place);
        assertThat(read.json().get("paid").textValue()).isEqualTo("176.00");
        assertThat(read.json().at("/marks/campaign").booleanValue()).isTrue();
        assertThat(supervisor.get("/api/orders?sku=CUP&main=false").json().get("items"))
                .extracting(item -> item.get("number").textValue())
                .contains("W-1-1");

        assertThat(supervisor.get("/api/orders?campaignCode=SPRING").json().get("items"))
                .extracting(item -> item.get("number").textValue())
                .contains("W-1");
        assertThat(supervisor.get("/api/orders?campaignCode=AUTUMN").json().get("items"))
                .isEmpty();
        String tag = String.valueOf(read.header("ETag"));
        String changed = order("W-1", "176.00").replace("\"PAID\"", "\"SHIPPED\"");
        assertThat(supervisor
                        .put(place, changed, "If-Match", tag, "Content-Type", JSON)
                        .status())
                .isEqualTo(200);
        assertThat(supervisor
                        .put(place, changed, "If-Match", tag, "Content-Type", JSON)
                        .status())
                .isEqualTo(412);
        assertThat(supervisor.put(place, changed).status()).isEqualTo(428);
        Answer now = supervisor.get(place);
        assertThat(supervisor
                        .send("DELETE", place, null, "If-Match", String.valueOf(now.header("ETag")))
                        .status())
                .isEqualTo(204);
        assertThat(supervisor.get(place).status()).isEqualTo(404);
    }

    @Test
    void a_member_s_number_that_comes_back_with_its_stars_stays_and_another_one_is_stored() {
        Browser clerk = whoDoesNotSeeNumbers();
        String given = order("W-3", "176.00").replace("\"M1\"", "\"13800000001\"");
        Answer added = clerk.post(
                "/api/orders",
                given.replace("{\"number\":\"W-3-1\"", "{\"number\":\"W-3-1\",\"member\":\"13800000002\""));
        String place = String.valueOf(added.header("Location"));
        assertThat(added.json().get("member").textValue()).isEqualTo("138****0001");
        assertThat(added.json().at("/subs/0/member").textValue()).isEqualTo("138****0002");

        String returned = given.replace("13800000001", "138****0001")
                .replace("{\"number\":\"W-3-1\"", "{\"number\":\"W-3-1\",\"member\":\"138****0002\"");
        Answer changed = changed(clerk, added, place, returned);

        assertThat(members("W-3")).containsExactly("13800000001", "13800000002");
        changed(clerk, changed, place, returned.replace("138****0001", "13800000003"));
        assertThat(members("W-3")).containsExactly("13800000003", "13800000002");
    }

    private static Browser whoDoesNotSeeNumbers() {
        Browser admin = as("admin");
        String place = "/api/accounts/a09";
        Answer stored = admin.get(place);
        changed(
                admin,
                stored,
                place,
                "{\"account\":\"a09\",\"name\":\"Clerk\",\"roles\":[\"supervisor\"],\"teams\":[],\"agent\":\"a09\",\"enabled\":true}");
        return as("a09");
    }

    private static Answer changed(Browser who, Answer seen, String place, String body) {
        Answer changed = who.put(place, body, "If-Match", String.valueOf(seen.header("ETag")), "Content-Type", JSON);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return changed;
    }

    /** Of the order and of its first sub-order, as they are stored. */
    private static List<@Nullable String> members(String number) {
        Order stored = site().bean(Orders.class)
                .byNumber(new OrderNumber("SHOP", number))
                .orElseThrow();
        return Arrays.asList(
                stored.loyalty().member(), stored.subs().getFirst().loyalty().member());
    }

    @Test
    void an_order_that_does_not_add_up_is_a_problem_that_names_the_field() {
        JsonNode problem =
                as("supervisor").post("/api/orders", order("W-2", "176.01")).json();

        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("field").textValue()).isEqualTo("paid");
        assertThat(as("supervisor")
                        .post("/api/orders", order("W-2", "176.00").replace("\"PAID\"", "\"SOLD\""))
                        .json()
                        .get("legal"))
                .isNotEmpty();
    }

    @Test
    void campaigns_are_known_from_orders() {
        as("supervisor").post("/api/orders", order("W-7", "176.00").replace("SPRING", "SUMMER"));

        JsonNode campaigns = as("a01").get("/api/campaigns?sort=-code").json().get("items");

        assertThat(campaigns.findValuesAsText("code"))
                .contains("SUMMER")
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(campaigns.at("/0/first").textValue()).isEqualTo("2026-03-14T04:00:00Z");
    }

    @Test
    void orders_are_listed_by_what_was_paid() {
        JsonNode orders =
                as("supervisor").get("/api/orders?sort=-paid&limit=200").json().get("items");

        assertThat(StreamSupport.stream(orders.spliterator(), false)
                        .map(order -> new BigDecimal(order.get("paid").textValue())))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void what_is_switched_off_is_absent() {
        Answer added = as("supervisor").post("/api/orders", order("W-9", "176.00"));
        long id = added.json().get("id").longValue();
        OrderView view = OrderView.of(
                site().bean(Orders.class).byId(id).orElseThrow(),
                new OrderFeatures(false, false, false, false, false),
                null,
                true);

        assertThat(view.subs()).isNull();
        assertThat(view.lines()).extracting(OrderView.Line::line).containsExactly(1, 2);
        assertThat(view.lines()).extracting(OrderView.Line::sku).containsExactly("SET", "KETTLE");
        assertThat(view.member()).isNull();
        assertThat(view.pointsSpent()).isNull();
        assertThat(view.marks()).isEqualTo(new OrderView.Marks(null, null, null, "PAID"));
        assertThat(view.promotions().getFirst().campaign()).isNull();
    }

    @Test
    void where_nobody_knows_of_sub_orders_the_id_of_one_leads_to_the_whole() {
        JsonNode added =
                as("supervisor").post("/api/orders", order("W-8", "176.00")).json();
        OrderController controller = new OrderController(
                site().bean(Actors.class),
                site().bean(Orders.class),
                site().bean(Shipments.class),
                site().bean(OrderCommands.class),
                new OrderFeatures(false, true, true, true, true));
        Authentication who = Authentication.build("supervisor");
        String sub = added.at("/subs/1/id").asText();

        OrderView whole = controller.get(who, sub).getBody().orElseThrow();
        OrderView shipped = controller
                .status(who, sub, "\"0\"", new StatusBody("SHIPPED", null))
                .getBody()
                .orElseThrow();

        assertThat(whole.id()).isEqualTo(added.get("id").longValue());
        assertThat(shipped.id()).isEqualTo(whole.id());
        assertThat(shipped.marks().status()).isEqualTo("SHIPPED");
        assertThat(controller.remove(who, sub, "\"1\"").code()).isEqualTo(204);
        assertThat(as("supervisor").get("/api/orders/" + sub).status()).isEqualTo(404);
    }
}
