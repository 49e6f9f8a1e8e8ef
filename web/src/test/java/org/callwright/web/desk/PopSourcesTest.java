package org.callwright.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;
import org.callwright.core.live.LiveView;
import org.callwright.web.block.Blocks;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.fixture.CrmService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pop of a caller whom another system may know, over real HTTP. */
class PopSourcesTest {
    private static final String PHONE = "/phones/13912345678";
    private static final Caller STRANGER = new Caller("13912345678", "+8613912345678", "", Caller.Presentation.KNOWN);
    private static final String XIAO_MING = """
            {"people": [{"no": "C-99", "uid": "U-13912345678", "nick": "小明 13912345678", "card": "13912345678",
              "level": "Platinum", "wallet": {"points": 12}, "paper": "11010519491231002X", "remark": "call 13912345678"}]}
            """;
    private static final String TRADE = """
            {"tid": "778899", "created": "2026-03-14 12:00:00", "pay": 89.50,
             "goods": [{"code": "KETTLE", "title": "电热水壶", "num": 1, "price": 89.50}]}
            """;
    /** What a loaded machine may take to read and answer, besides. */
    private static final long MARGIN = 300;

    @TempDir
    Path folder;

    private final CrmService crm = new CrmService();
    private ApplicationContext context = ApplicationContext.builder().build();
    private Centre centre = new Centre();
    private Browser anna = Browser.nowhere();

    @BeforeEach
    void open() {
        start(Map.of());
    }

    private void start(Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(crm.properties(folder));
        properties.putAll(more);
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(Environment.TEST, "memory")
                .properties(properties)
                .start();
        URI node = context.getBean(EmbeddedServer.class).start().getURI();
        centre = context.getBean(Centre.class);
        centre.signedIn(Centre.ANNA);
        anna = Browser.at(node).signedInAs("anna");
    }

    @AfterEach
    void close() {
        crm.close();
        context.close();
    }

    private CallId rings(Caller caller, Hint hint) {
        CallId call = CallId.next();
        Instant now = Instant.now();
        centre.log.append(
                now,
                new Fact.CallArrived(
                        call,
                        "pbx1",
                        "PJSIP/carrier-" + call,
                        call.value(),
                        caller,
                        "4001",
                        Centre.SUPPORT,
                        Centre.ticketOf(call),
                        now,
                        hint));
        centre.rings(call, Centre.ANNA);
        return call;
    }

    private void ringsAndIs(Caller caller, Hint hint, Long... customers) {
        centre.matched(rings(caller, hint), customers);
        LiveView view = context.getBean(LiveView.class);
        await().until(() ->
                view.callOf(Centre.ANNA).filter(now -> now.match() != null).isPresent());
    }

    private JsonNode pop() {
        return anna.get("/api/agent/call").json();
    }

    /** The pop when the system has answered: of a loaded machine it may be told first that it is late. */
    private JsonNode freshPop() {
        return freshAnswer().json();
    }

    private Browser.Answer freshAnswer() {
        return await().until(
                        () -> anna.get("/api/agent/call"),
                        answer -> "FRESH"
                                .equals(answer.json().at("/systems/0/condition").textValue()));
    }

    private void layout(String fields) {
        String path = "/api/screen-pop-layouts/any/any";
        Browser ada = Browser.at(context.getBean(EmbeddedServer.class).getURI()).signedInAs("ada");
        String version = ada.get(path).header("ETag");
        String body = "{\"fields\":[" + fields + "]}";
        Browser.Answer stored = version == null
                ? ada.put(path, body)
                : ada.put(path, body, "Content-Type", "application/json", "If-Match", version);
        assertThat(stored.status()).isEqualTo(200);
    }

    @Test
    void whom_only_another_system_knows_is_shown_with_where_that_is_from() {
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = freshPop();

        assertThat(pop.at("/match/outcome").textValue()).isEqualTo("NONE");
        assertThat(pop.at("/match/confidence").textValue()).isEqualTo("ELSEWHERE");
        assertThat(pop.get("systems")).hasSize(1);
        JsonNode said = pop.at("/systems/0");
        assertThat(said.get("source").textValue()).isEqualTo("crm");
        assertThat(said.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(Instant.parse(said.get("asOf").textValue()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(said.at("/content/0/tier").textValue()).isEqualTo("Platinum");
        assertThat(crm.asked()).containsExactly(PHONE);
    }

    @Test
    void numbers_of_a_system_are_masked_as_ours_are() {
        layout("\"name\",\"number\",\"memberId\",\"idNumber\",\"systemFacts\"");
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(STRANGER, Hint.NONE);

        Browser.Answer answer = freshAnswer();

        JsonNode known = answer.json().at("/systems/0/content/0");
        assertThat(known.get("name").textValue()).isEqualTo("小明 139****5678");
        assertThat(known.get("member").textValue()).isEqualTo("139****5678");
        assertThat(known.get("number").textValue()).isEqualTo("C-99");
        assertThat(known.get("idNumber").textValue()).isEqualTo("****002X");
        assertThat(known.at("/facts/remark").textValue()).isEqualTo("call 139****5678");
        assertThat(answer.text()).doesNotContain("13912345678", "19491231");
    }

    @Test
    void a_key_that_is_a_number_that_nobody_has_here_is_masked_as_well() {
        layout("\"number\"");
        crm.says(PHONE, XIAO_MING.replace("U-13912345678", "13911112222"));
        ringsAndIs(STRANGER, Hint.NONE);

        Browser.Answer answer = freshAnswer();

        assertThat(answer.json().at("/systems/0/content/0/externalId").textValue())
                .isEqualTo("139****2222");
        assertThat(answer.text()).doesNotContain("13911112222");
    }

    @Test
    void what_the_layout_does_not_show_of_ours_it_does_not_show_of_theirs() {
        layout("\"tier\"");
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(STRANGER, Hint.NONE);

        JsonNode known = freshPop().at("/systems/0/content/0");

        assertThat(known.get("tier").textValue()).isEqualTo("Platinum");
        assertThat(List.of("name", "member", "number", "externalId", "points", "idNumber"))
                .noneMatch(known::has);
        assertThat(known.get("facts")).isNullOrEmpty();
    }

    @Test
    void whom_nobody_knows_is_known_to_nobody() {
        ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = freshPop();

        assertThat(pop.at("/match").has("confidence")).isFalse();
        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("FRESH");
        assertThat(pop.at("/systems/0/content")).isEmpty();
    }

    @Test
    void a_number_that_is_withheld_is_asked_of_nobody() {
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(new Caller("13912345678", "+8613912345678", "", Caller.Presentation.WITHHELD), Hint.NONE);

        assertThat(pop().has("systems")).isFalse();
        assertThat(crm.asked()).isEmpty();
    }

    @Test
    void one_customer_is_asked_for_by_what_the_system_calls_him() {
        centre.identities.add(new CustomerIdentity("crm", "U-4711"));
        crm.says("/people/U-4711", "{\"nick\":\"Li Wei\",\"level\":\"Diamond\"}");
        ringsAndIs(Centre.LI, Hint.NONE, 1007L);

        JsonNode pop = freshPop();

        assertThat(pop.at("/match/confidence").textValue()).isEqualTo("LIKELY");
        assertThat(pop.at("/customers/0/tier").textValue()).isEqualTo("Gold");
        assertThat(pop.at("/systems/0/content/0/tier").textValue()).isEqualTo("Diamond");
        assertThat(crm.asked()).containsExactly("/people/U-4711");
    }

    @Test
    void of_several_customers_none_is_asked_for() {
        ringsAndIs(Centre.LI, Hint.NONE, 1007L, 1008L);

        JsonNode pop = pop();

        assertThat(pop.at("/match/confidence").textValue()).isEqualTo("SHARED");
        assertThat(pop.get("customers")).hasSize(2);
        assertThat(pop.has("systems")).isFalse();
        assertThat(crm.asked()).isEmpty();
    }

    @Test
    void a_slow_system_is_marked_and_its_late_answer_is_there_for_who_asks_again() {
        ringsAndIs(STRANGER, Hint.NONE);
        // The first answer of all takes longer than any other.
        pop();
        crm.says(PHONE, XIAO_MING);
        crm.hold();

        long began = System.nanoTime();
        JsonNode pop = pop();
        long millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(millis).isLessThan(Blocks.WAIT.toMillis() + MARGIN);
        assertThat(pop.at("/systems/0/condition").textValue()).isNotEqualTo("FRESH");
        assertThat(pop.at("/caller/phone").textValue()).isEqualTo("139****5678");
        crm.letGo();
        await().untilAsserted(() ->
                assertThat(pop().at("/systems/0/content/0/tier").textValue()).isEqualTo("Platinum"));
    }

    @Test
    void what_a_dead_system_said_before_is_shown_with_its_time() {
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(STRANGER, Hint.NONE);
        String before = freshPop().at("/systems/0/asOf").textValue();
        crm.close();

        JsonNode pop = pop();

        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("STALE");
        assertThat(pop.at("/systems/0/asOf").textValue()).isEqualTo(before);
        assertThat(pop.at("/systems/0/content/0/tier").textValue()).isEqualTo("Platinum");
        assertThat(pop.at("/match/confidence").textValue()).isEqualTo("ELSEWHERE");
    }

    @Test
    void a_system_that_has_been_dead_all_along_costs_its_part_alone() {
        crm.close();
        ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = pop();

        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("LATE");
        assertThat(pop.at("/systems/0/source").textValue()).isEqualTo("crm");
        assertThat(pop.at("/systems/0").has("content")).isFalse();
        assertThat(pop.at("/match").has("confidence")).isFalse();
        assertThat(pop.get("customersUnavailable").booleanValue()).isFalse();
    }

    @Test
    void an_answer_that_makes_no_sense_is_none() {
        ringsAndIs(STRANGER, Hint.NONE);
        for (String wrong : new String[] {"no json", "{\"people\":[{\"nick\":\"" + "x".repeat(3_000_000) + "\"}]}"}) {
            crm.says(PHONE, wrong);

            JsonNode pop = pop();

            assertThat(pop.at("/systems/0/condition").textValue())
                    .as(wrong.substring(0, Math.min(wrong.length(), 40)))
                    .isEqualTo("LATE");
            assertThat(pop.at("/systems/0").has("content")).isFalse();
            assertThat(pop.at("/caller/phone").textValue()).isEqualTo("139****5678");
        }
    }

    @Test
    void a_fact_that_cannot_be_true_is_left_out_and_the_others_stand() {
        ringsAndIs(STRANGER, Hint.NONE);
        crm.says(
                PHONE,
                "{\"people\":[{\"nick\":\"a\",\"wallet\":{\"points\":\"many\"}},{\"nick\":[\"xxx\"]},{\"nick\":\""
                        + "x".repeat(3_000) + "\"}]}");

        JsonNode said = freshPop().at("/systems/0");

        assertThat(said.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(said.at("/content/0/name").textValue()).isEqualTo("a");
        assertThat(said.at("/content/0").has("points")).isFalse();
        assertThat(said.toString()).doesNotContain("xxx");
    }

    @Test
    void markup_stays_text_and_of_many_people_a_few_are_shown() {
        String one = "{\"nick\":\"<img src=x onerror=alert(1)>\\u202e\\u0007\"}";
        crm.says(PHONE, "{\"people\":[" + one + (",".concat(one)).repeat(5_000) + "]}");
        ringsAndIs(STRANGER, Hint.NONE);

        JsonNode said = freshPop().at("/systems/0");

        assertThat(said.get("content")).hasSize(10);
        assertThat(said.at("/content/0/name").textValue()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void an_order_that_another_system_has_under_what_was_keyed_in_is_shown_and_not_taken_for_his() {
        crm.says("/trades/778899", TRADE);
        ringsAndIs(STRANGER, new Hint(false, false, null, null, "778899"));

        JsonNode pop =
                await().until(this::pop, now -> now.at("/enteredOrders/0").has("content"));

        assertThat(pop.at("/enteredOrders")).hasSize(1);
        assertThat(pop.at("/enteredOrders/0/source").textValue()).isEqualTo("crm");
        assertThat(pop.at("/enteredOrders/0/content/0/number").textValue()).isEqualTo("778899");
        assertThat(pop.at("/hint").has("order")).isFalse();
        assertThat(pop.at("/match").has("confidence")).isFalse();
    }

    @Test
    void while_our_own_store_is_slow_what_was_keyed_in_is_marked_and_there_for_who_asks_again() {
        crm.says("/trades/778899", TRADE);
        ringsAndIs(STRANGER, new Hint(false, false, null, null, "778899"));
        centre.ordersAreSlow = true;

        JsonNode pop = pop();

        assertThat(pop.at("/enteredOrders")).hasSize(1);
        assertThat(pop.at("/enteredOrders/0/source").textValue()).isEqualTo("callwright");
        assertThat(pop.at("/enteredOrders/0/condition").textValue()).isEqualTo("LATE");
        assertThat(pop.at("/enteredOrders/0").has("content")).isFalse();
        centre.ordersAreSlow = false;
        await().untilAsserted(() ->
                assertThat(pop().at("/enteredOrders/0/source").textValue()).isEqualTo("crm"));
    }

    @Test
    void what_was_said_of_people_is_gone_once_somebody_is_forgotten_here() {
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(STRANGER, Hint.NONE);
        assertThat(freshPop().at("/systems/0/content")).hasSize(1);
        crm.close();
        assertThat(pop().at("/systems/0/condition").textValue()).isEqualTo("STALE");

        assertThat(Browser.at(context.getBean(EmbeddedServer.class).getURI())
                        .signedInAs("ada")
                        .post("/api/customers/1007/erase", "", "If-Match", "\"3\"", "Content-Type", "application/json")
                        .status())
                .isEqualTo(204);

        JsonNode pop = pop();
        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("LATE");
        assertThat(pop.at("/systems/0").has("content")).isFalse();
    }

    @Test
    void and_so_it_is_when_another_node_forgot_him() {
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(STRANGER, Hint.NONE);
        assertThat(freshPop().at("/systems/0/content")).hasSize(1);
        crm.close();

        centre.forgotten.incrementAndGet();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> pop().at("/systems/0/condition").textValue().equals("LATE"));
    }

    @Test
    void a_business_without_members_and_points_sees_none_in_the_pop() {
        context.close();
        start(Map.of("callwright.orders.members", "false", "callwright.orders.points", "false"));
        crm.says(PHONE, XIAO_MING);
        ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = freshPop();

        assertThat(pop.get("layout")).extracting(JsonNode::textValue).containsExactly("name", "number", "note");
        JsonNode known = pop.at("/systems/0/content/0");
        assertThat(known.get("name").textValue()).isEqualTo("小明 139****5678");
        assertThat(List.of("member", "tier", "points")).noneMatch(known::has);
    }
}
