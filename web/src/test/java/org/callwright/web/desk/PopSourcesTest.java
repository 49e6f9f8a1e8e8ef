package org.callwright.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callwright.web.desk.DeskWithCrm.PHONE;
import static org.callwright.web.desk.DeskWithCrm.STRANGER;
import static org.callwright.web.desk.DeskWithCrm.TRADE;
import static org.callwright.web.desk.DeskWithCrm.XIAO_MING;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.hint.Hint;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.fixture.CrmService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pop of a caller whom another system may know, over real HTTP. */
class PopSourcesTest {
    @TempDir
    Path folder;

    private DeskWithCrm desk;
    private CrmService crm;

    @BeforeEach
    void open() {
        desk = new DeskWithCrm(folder);
        crm = desk.crm;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whom_only_another_system_knows_is_shown_with_where_that_is_from() {
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = desk.freshPop();

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
        desk.layout("\"name\",\"number\",\"memberId\",\"idNumber\",\"systemFacts\"");
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(STRANGER, Hint.NONE);

        Browser.Answer answer = desk.freshAnswer();

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
        desk.layout("\"number\"");
        crm.says(PHONE, XIAO_MING.replace("U-13912345678", "13911112222"));
        desk.ringsAndIs(STRANGER, Hint.NONE);

        Browser.Answer answer = desk.freshAnswer();

        assertThat(answer.json().at("/systems/0/content/0/externalId").textValue())
                .isEqualTo("139****2222");
        assertThat(answer.text()).doesNotContain("13911112222");
    }

    @Test
    void what_the_layout_does_not_show_of_ours_it_does_not_show_of_theirs() {
        desk.layout("\"tier\"");
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(STRANGER, Hint.NONE);

        JsonNode known = desk.freshPop().at("/systems/0/content/0");

        assertThat(known.get("tier").textValue()).isEqualTo("Platinum");
        assertThat(List.of("name", "member", "number", "externalId", "points", "idNumber"))
                .noneMatch(known::has);
        assertThat(known.get("facts")).isNullOrEmpty();
    }

    @Test
    void whom_nobody_knows_is_known_to_nobody() {
        desk.ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = desk.freshPop();

        assertThat(pop.at("/match").has("confidence")).isFalse();
        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("FRESH");
        assertThat(pop.at("/systems/0/content")).isEmpty();
    }

    @Test
    void a_number_that_is_withheld_is_asked_of_nobody() {
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(new Caller("13912345678", "+8613912345678", "", Caller.Presentation.WITHHELD), Hint.NONE);

        assertThat(desk.pop().has("systems")).isFalse();
        assertThat(crm.asked()).isEmpty();
    }

    @Test
    void one_customer_is_asked_for_by_what_the_system_calls_him() {
        desk.centre.identities.add(new CustomerIdentity("crm", "U-4711"));
        crm.says("/people/U-4711", "{\"nick\":\"Li Wei\",\"level\":\"Diamond\"}");
        desk.ringsAndIs(Centre.LI, Hint.NONE, 1007L);

        JsonNode pop = desk.freshPop();

        assertThat(pop.at("/match/confidence").textValue()).isEqualTo("LIKELY");
        assertThat(pop.at("/customers/0/tier").textValue()).isEqualTo("Gold");
        assertThat(pop.at("/systems/0/content/0/tier").textValue()).isEqualTo("Diamond");
        assertThat(crm.asked()).containsExactly("/people/U-4711");
    }

    @Test
    void of_several_customers_none_is_asked_for() {
        desk.ringsAndIs(Centre.LI, Hint.NONE, 1007L, 1008L);

        JsonNode pop = desk.pop();

        assertThat(pop.at("/match/confidence").textValue()).isEqualTo("SHARED");
        assertThat(pop.get("customers")).hasSize(2);
        assertThat(pop.has("systems")).isFalse();
        assertThat(crm.asked()).isEmpty();
    }

    @Test
    void a_fact_that_cannot_be_true_is_left_out_and_the_others_stand() {
        desk.ringsAndIs(STRANGER, Hint.NONE);
        crm.says(
                PHONE,
                "{\"people\":[{\"nick\":\"a\",\"wallet\":{\"points\":\"many\"}},{\"nick\":[\"xxx\"]},{\"nick\":\""
                        + "x".repeat(3_000) + "\"}]}");

        JsonNode said = desk.freshPop().at("/systems/0");

        assertThat(said.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(said.at("/content/0/name").textValue()).isEqualTo("a");
        assertThat(said.at("/content/0").has("points")).isFalse();
        assertThat(said.toString()).doesNotContain("xxx");
    }

    @Test
    void markup_stays_text_and_of_many_people_a_few_are_shown() {
        String one = "{\"nick\":\"<img src=x onerror=alert(1)>\\u202e\\u0007\"}";
        crm.says(PHONE, "{\"people\":[" + one + (",".concat(one)).repeat(5_000) + "]}");
        desk.ringsAndIs(STRANGER, Hint.NONE);

        JsonNode said = desk.freshPop().at("/systems/0");

        assertThat(said.get("content")).hasSize(10);
        assertThat(said.at("/content/0/name").textValue()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void an_order_that_another_system_has_under_what_was_keyed_in_is_shown_and_not_taken_for_his() {
        crm.says("/trades/778899", TRADE);
        desk.ringsAndIs(STRANGER, new Hint(false, false, null, null, "778899"));

        JsonNode pop =
                await().until(desk::pop, now -> now.at("/enteredOrders/0").has("content"));

        assertThat(pop.at("/enteredOrders")).hasSize(1);
        assertThat(pop.at("/enteredOrders/0/source").textValue()).isEqualTo("crm");
        assertThat(pop.at("/enteredOrders/0/content/0/number").textValue()).isEqualTo("778899");
        assertThat(pop.at("/hint").has("order")).isFalse();
        assertThat(pop.at("/match").has("confidence")).isFalse();
    }

    @Test
    void a_business_without_members_and_points_sees_none_in_the_pop() {
        desk.startAgain(Map.of("callwright.orders.members", "false", "callwright.orders.points", "false"));
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = desk.freshPop();

        assertThat(pop.get("layout")).extracting(JsonNode::textValue).containsExactly("name", "number", "note");
        JsonNode known = pop.at("/systems/0/content/0");
        assertThat(known.get("name").textValue()).isEqualTo("小明 139****5678");
        assertThat(List.of("member", "tier", "points")).noneMatch(known::has);
    }
}
