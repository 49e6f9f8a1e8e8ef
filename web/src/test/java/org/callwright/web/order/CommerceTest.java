package org.callwright.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.security.authentication.Authentication;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderCommands;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipments;
import org.callwright.core.order.ToldLines;
import org.callwright.core.returns.Returns;
import org.callwright.web.access.Actors;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.WholeSite;
import org.callwright.web.returns.ReturnView;
import org.callwright.web.returns.ShownReturns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders, products, suppliers, returns and imports over HTTP, on a real MariaDB. */
class CommerceTest {
    private static final String JSON = "application/json";

    private static @Nullable WholeSite started;

    @BeforeAll
    static void open(@TempDir Path folder) {
        started = WholeSite.start(folder);
        Browser admin = as("admin");
        take(admin, "CATEGORIES", "id,name,parent,buyer\nhome,Home,,wang\nkettles,Kettles,home,\n");
        take(admin, "SUPPLIERS", "id,name,contact,categories\nacme,Acme 供应商,desk 13800001234,home\n");
        take(
                admin,
                "PRODUCTS",
                "sku,name,category,offShelf,components\nKETTLE,Kettle 电热水壶,kettles,,\nCUP,Cup,home,2026-01-01,\n"
                        + "SET,Tea set,home,,KETTLE*1;CUP*6\n");
    }

    @AfterAll
    static void close() throws Exception {
        site().close();
    }

    private static WholeSite site() {
        return Objects.requireNonNull(started);
    }

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
    void a_product_says_where_it_comes_from_and_whether_it_is_delisted() {
        Browser agent = as("a01");
        JsonNode kettle = agent.get("/api/products/KETTLE").json();

        assertThat(kettle.at("/supply/category").textValue()).isEqualTo("home");
        assertThat(kettle.at("/supply/suppliers/0/id").textValue()).isEqualTo("acme");
        assertThat(kettle.at("/supply/buyer").textValue()).isEqualTo("wang");
        assertThat(agent.get("/api/products/CUP").json().get("delisted").booleanValue())
                .isTrue();
        assertThat(agent.get("/api/products?delisted=true").json().get("items")).hasSize(1);
        assertThat(agent.get("/api/suppliers/acme").text()).doesNotContain("13800001234");
        assertThat(agent.get("/api/products?sort=name&category=home&limit=1")
                        .json()
                        .at("/items/0/sku")
                        .textValue())
                .isEqualTo("CUP");
        assertThat(agent.get("/api/products?category=home").json().get("items").findValuesAsText("category"))
                .contains("home", "kettles");
        assertThat(agent.get("/api/products?category=kettles")
                        .json()
                        .get("items")
                        .findValuesAsText("category"))
                .containsOnly("kettles");
        assertThat(agent.get("/api/suppliers?category=kettles")
                        .json()
                        .at("/items/0/id")
                        .textValue())
                .isEqualTo("acme");
        for (String list : List.of("/api/products", "/api/suppliers")) {
            assertThat(agent.get(list + "?category=nowhere").json().get("items"))
                    .isEmpty();
        }
        assertThat(agent.get("/api/products?sort=colour").json().get("legal")).hasSize(2);
    }

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

    private static Answer patch(Browser who, String place, int version, String body) {
        return who.send("PATCH", place, body, "Content-Type", JSON, "If-Match", "\"" + version + "\"");
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
    void a_file_with_a_mistake_is_refused_with_a_report() {
        Browser admin = as("admin");
        Answer answer = csv(
                admin,
                "ORDERS",
                "platform,number,status,currency,paid,placedAt,sku,quantity,unitPrice\n"
                        + "SHOP,X-1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00\nSHOP,X-2,PAID,CNY,10.01,2026-03-14,CUP,1,10.00\n");

        assertThat(answer.status()).isEqualTo(422);
        String id = answer.json().get("id").textValue();
        Answer report = admin.get("/api/imports/" + id + "/errors");
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.text()).startsWith("line,column,message").contains("3,paid,");
        assertThat(admin.get("/api/imports/" + id).json().get("state").textValue())
                .isEqualTo("REFUSED");
        assertThat(admin.get("/api/imports").json().get("items")).isNotEmpty();
        assertThat(as("supervisor").get("/api/orders?number=X-1").json().get("items"))
                .isEmpty();
    }

    @Test
    void a_file_larger_than_other_requests_may_be_is_taken_in_as_it_arrives() {
        StringBuilder rows = new StringBuilder("sku,name\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append("BIG-")
                    .append(i)
                    .append(",\"A product whose name makes the file longer, number ")
                    .append(i)
                    .append("\"\n");
        }

        Answer answer = csv(as("admin"), "PRODUCTS", rows.toString());

        assertThat(rows.length()).isGreaterThan(1_500_000);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("rows").intValue()).isEqualTo(30_000);
        assertThat(as("supervisor")
                        .post("/api/orders", "{\"number\":\"" + "x".repeat(2_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
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

    private static String order(String number, String paid) {
        return """
                {"platform":"SHOP","number":"%1$s","status":"PAID","member":"M1","pointsEarned":18,"currency":"CNY",
                 "discount":"9.00","freight":"6.00","paid":"%2$s","placedAt":"2026-03-14T04:00:00Z",
                 "promotions":[{"code":"P9","campaign":"SPRING","discount":"9.00"}],
                 "subs":[{"number":"%1$s-1","status":"PAID","discount":"9.00","paid":"90.00","placedAt":"2026-03-14T04:00:00Z",
                          "lines":[{"line":1,"sku":"SET","quantity":1,"unitPrice":"99.00"}]},
                         {"number":"%1$s-2","status":"PAID","freight":"6.00","paid":"86.00","placedAt":"2026-03-14T04:00:00Z",
                          "lines":[{"line":1,"sku":"KETTLE","quantity":1,"unitPrice":"80.00"}]}]}
                """.formatted(number, paid);
    }

    private static String request(long order, int quantity) {
        return "{\"kind\":\"RETURN\",\"order\":" + order + ",\"line\":1,\"quantity\":" + quantity
                + ",\"reason\":\"leaks\"}";
    }

    private static Answer step(Browser who, String place, String command, int version) {
        return who.post(place + "/" + command, "{}", "If-Match", "\"" + version + "\"", "Content-Type", JSON);
    }

    private static Answer refund(Browser who, String place, String amount) {
        String body = "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
        return who.post(place + "/refund", body, "If-Match", "\"2\"", "Content-Type", JSON);
    }

    private static void take(Browser who, String kind, String text) {
        Answer answer = csv(who, kind, text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Answer csv(Browser who, String kind, String text) {
        return who.post("/api/imports?kind=" + kind, text, "Content-Type", "text/csv");
    }

    private static Browser as(String account) {
        String password = account.startsWith("a0") ? "agents" : account;
        return site().stranger().signedInAs(account, password);
    }
}
