package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.web.block.Blocks;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.fixture.CrmService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ticket over REST whose customer another system knows, over real HTTP. */
class TicketSourcesTest {
    private static final String TICKET = "/api/tickets/" + Centre.OLD_TICKET;
    private static final String MEMBER = """
            {"nick": "小明 13912345678", "card": "M20260007", "level": "Platinum", "wallet": {"points": 12000000},
             "checked": "yes", "paper": "11010519491231002X", "remark": "shop owner, call 13912345678"}
            """;
    /** What a loaded machine may take to read and answer, besides. */
    private static final long MARGIN = 300;

    @TempDir
    Path folder;

    private final CrmService crm = new CrmService();
    private ApplicationContext context = ApplicationContext.builder().build();
    private Browser sue = Browser.nowhere();

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
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        context.getBean(Centre.class).identities.add(new CustomerIdentity("crm", "U-4711"));
        sue = Browser.at(server.getURI()).signedInAs("sue");
    }

    @AfterEach
    void close() {
        crm.close();
        context.close();
    }

    private JsonNode user() {
        return sue.get(TICKET).json().get("user");
    }

    /** When the system has answered: of a loaded machine it may be told first that it is late. */
    private JsonNode freshUser() {
        return await().until(
                        this::user, user -> "FRESH".equals(user.get("condition").textValue()));
    }

    /** When our own part has been read: of a loaded machine that may be late as well, once. */
    private JsonNode userOfOurs() {
        return await().until(this::user, user -> user.at("/content/tier").isTextual());
    }

    @Test
    void what_the_system_says_of_the_customer_is_shown_with_where_it_is_from() {
        crm.says("/people/U-4711", MEMBER);

        JsonNode user = freshUser();

        assertThat(user.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(user.get("source").textValue()).isEqualTo("callwright, crm");
        assertThat(user.get("asOf").isTextual()).isTrue();
        assertThat(user.at("/content/name").textValue()).isEqualTo("Li Wei");
        assertThat(user.at("/content/member").textValue()).isEqualTo("M20260007");
        assertThat(user.at("/content/tier").textValue()).isEqualTo("Platinum");
        assertThat(user.at("/content/points").longValue()).isEqualTo(12_000_000);
        assertThat(user.at("/content/verificationStatus").textValue()).isEqualTo("VERIFIED");
        JsonNode said = user.at("/content/systems/0");
        assertThat(said.get("source").textValue()).isEqualTo("crm");
        assertThat(said.get("asOf").isTextual()).isTrue();
        assertThat(said.at("/content/tier").textValue()).isEqualTo("Platinum");
        assertThat(crm.asked()).containsExactly("/people/U-4711");
    }

    @Test
    void what_the_system_says_is_masked_as_ours_is() {
        crm.says("/people/U-4711", MEMBER);

        JsonNode said = freshUser().at("/content/systems/0/content");

        assertThat(said.get("name").textValue()).isEqualTo("小明 139****5678");
        assertThat(said.get("idNumber").textValue()).isEqualTo("****002X");
        assertThat(said.at("/facts/remark").textValue()).isEqualTo("shop owner, call 139****5678");
    }

    @Test
    void a_customer_whom_the_system_calls_nothing_is_asked_for_by_the_members_number() {
        context.getBean(Centre.class).identities.clear();
        crm.says("/by-member/M-1", MEMBER);

        assertThat(freshUser().at("/content/tier").textValue()).isEqualTo("Platinum");
        assertThat(crm.asked()).containsExactly("/by-member/M-1");
    }

    @Test
    void whom_the_system_does_not_know_is_as_we_know_him() {
        JsonNode user = freshUser();

        assertThat(user.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(user.at("/content/tier").textValue()).isEqualTo("Gold");
        assertThat(user.at("/content/systems/0").has("content")).isFalse();
    }

    @Test
    void a_business_without_members_and_points_sees_none_anywhere() {
        context.close();
        start(Map.of("callwright.orders.members", "false", "callwright.orders.points", "false"));
        crm.says("/people/U-4711", MEMBER);

        JsonNode content = freshUser().get("content");
        assertThat(content.get("name").textValue()).isEqualTo("Li Wei");
        for (JsonNode shown : List.of(
                content,
                content.at("/systems/0/content"),
                sue.get("/api/customers/1007").json())) {
            assertThat(shown.get("verificationStatus").textValue()).isNotEmpty();
            assertThat(List.of("member", "memberId", "tier", "points")).noneMatch(shown::has);
        }
        for (String asked : List.of(
                "/api/tickets?member=M-1",
                "/api/customers?memberId=M-1",
                "/api/customers?tier=Gold",
                "/api/orders?member=true")) {
            Browser.Answer refused = sue.get(asked);
            assertThat(refused.status()).as(asked).isEqualTo(400);
            assertThat(refused.json().get("detail").textValue()).contains("switched off here");
        }
        Browser ada = Browser.at(context.getBean(EmbeddedServer.class).getURI()).signedInAs("ada");
        String layout = "/api/screen-pop-layouts/any/any";
        assertThat(ada.put(layout, "{\"fields\":[\"name\",\"tier\"]}").json().get("legal"))
                .extracting(JsonNode::textValue)
                .contains("name", "note")
                .doesNotContain("memberId", "tier", "points");
        assertThat(ada.get(layout).status()).isEqualTo(404);
        assertThat(ada.put(layout, "{\"fields\":[\"name\"]}").json().get("fields"))
                .extracting(JsonNode::textValue)
                .containsExactly("name");
    }

    @Test
    void whose_a_ticket_is_says_how_that_is_known() {
        JsonNode match = userOfOurs().at("/content/match");

        assertThat(match.get("outcome").textValue()).isEqualTo("ONE");
        assertThat(match.get("rule").textValue()).isEqualTo("phone");
        assertThat(match.get("confidence").textValue()).isEqualTo("LIKELY");
    }

    @Test
    void a_slow_system_leaves_the_block_marked_and_the_answer_in_time() {
        // The first answer of all takes longer than any other.
        user();
        crm.hold();

        long began = System.nanoTime();
        JsonNode story = sue.get(TICKET).json();
        long millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(millis).isLessThan(Blocks.WAIT.toMillis() + MARGIN);
        JsonNode user = story.get("user");
        assertThat(user.get("condition").textValue()).isNotEqualTo("FRESH");
        assertThat(user.at("/content/name").textValue()).isEqualTo("Li Wei");
        assertThat(user.at("/content/tier").textValue()).isEqualTo("Gold");
        assertThat(story.at("/orders/condition").textValue()).isEqualTo("FRESH");
    }

    @Test
    void what_a_dead_system_said_before_is_shown_and_marked() {
        crm.says("/people/U-4711", MEMBER);
        String before = freshUser().at("/content/systems/0/asOf").textValue();
        crm.close();

        JsonNode user = userOfOurs();

        assertThat(user.get("condition").textValue()).isEqualTo("STALE");
        assertThat(user.at("/content/tier").textValue()).isEqualTo("Platinum");
        assertThat(user.at("/content/systems/0/asOf").textValue()).isEqualTo(before);
    }

    @Test
    void a_system_that_has_been_dead_all_along_costs_its_part_alone() {
        crm.close();

        JsonNode user = userOfOurs();

        assertThat(user.get("condition").textValue()).isEqualTo("LATE");
        assertThat(user.at("/content/tier").textValue()).isEqualTo("Gold");
        assertThat(user.at("/content/systems/0/condition").textValue()).isEqualTo("LATE");
    }

    @Test
    void an_answer_that_makes_no_sense_is_none() {
        for (String wrong : new String[] {"no json", "{"}) {
            crm.says("/people/U-4711", wrong);

            JsonNode user = userOfOurs();

            assertThat(user.get("condition").textValue()).as(wrong).isEqualTo("LATE");
            assertThat(user.at("/content/tier").textValue()).isEqualTo("Gold");
        }
    }

    @Test
    void a_fact_that_cannot_be_true_is_left_out_and_the_others_stand() {
        crm.says("/people/U-4711", "{\"level\":\"Silver\",\"wallet\":{\"points\":\"many\"}}");

        JsonNode user = freshUser();

        assertThat(user.get("condition").textValue()).isEqualTo("FRESH");
        assertThat(user.at("/content/tier").textValue()).isEqualTo("Silver");
        assertThat(user.at("/content/systems/0/content").toString()).doesNotContain("many");
    }
}
