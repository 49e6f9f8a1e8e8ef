package org.callwright.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callwright.web.desk.DeskWithCrm.PHONE;
import static org.callwright.web.desk.DeskWithCrm.STRANGER;
import static org.callwright.web.desk.DeskWithCrm.TRADE;
import static org.callwright.web.desk.DeskWithCrm.XIAO_MING;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.callwright.core.hint.Hint;
import org.callwright.web.block.Blocks;
import org.callwright.web.fixture.CrmService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pop while another system, or our own store, is slow or dead, makes no sense or may not be remembered. */
class PopWithoutSourcesTest {
    /** What a loaded machine may take to read and answer, besides. */
    private static final long MARGIN = 300;

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
    void a_slow_system_is_marked_and_its_late_answer_is_there_for_who_asks_again() {
        desk.ringsAndIs(STRANGER, Hint.NONE);
        // The first answer of all takes longer than any other.
        desk.pop();
        crm.says(PHONE, XIAO_MING);
        crm.hold();

        long began = System.nanoTime();
        JsonNode pop = desk.pop();
        long millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(millis).isLessThan(Blocks.WAIT.toMillis() + MARGIN);
        assertThat(pop.at("/systems/0/condition").textValue()).isNotEqualTo("FRESH");
        assertThat(pop.at("/caller/phone").textValue()).isEqualTo("139****5678");
        crm.letGo();
        await().untilAsserted(() -> assertThat(
                        desk.pop().at("/systems/0/content/0/tier").textValue())
                .isEqualTo("Platinum"));
    }

    @Test
    void what_a_dead_system_said_before_is_shown_with_its_time() {
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(STRANGER, Hint.NONE);
        String before = desk.freshPop().at("/systems/0/asOf").textValue();
        crm.close();

        JsonNode pop = desk.pop();

        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("STALE");
        assertThat(pop.at("/systems/0/asOf").textValue()).isEqualTo(before);
        assertThat(pop.at("/systems/0/content/0/tier").textValue()).isEqualTo("Platinum");
        assertThat(pop.at("/match/confidence").textValue()).isEqualTo("ELSEWHERE");
    }

    @Test
    void a_system_that_has_been_dead_all_along_costs_its_part_alone() {
        crm.close();
        desk.ringsAndIs(STRANGER, Hint.NONE);

        JsonNode pop = desk.pop();

        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("LATE");
        assertThat(pop.at("/systems/0/source").textValue()).isEqualTo("crm");
        assertThat(pop.at("/systems/0").has("content")).isFalse();
        assertThat(pop.at("/match").has("confidence")).isFalse();
        assertThat(pop.get("customersUnavailable").booleanValue()).isFalse();
    }

    @Test
    void an_answer_that_makes_no_sense_is_none() {
        desk.ringsAndIs(STRANGER, Hint.NONE);
        for (String wrong : new String[] {"no json", "{\"people\":[{\"nick\":\"" + "x".repeat(3_000_000) + "\"}]}"}) {
            crm.says(PHONE, wrong);

            JsonNode pop = desk.pop();

            assertThat(pop.at("/systems/0/condition").textValue())
                    .as(wrong.substring(0, Math.min(wrong.length(), 40)))
                    .isEqualTo("LATE");
            assertThat(pop.at("/systems/0").has("content")).isFalse();
            assertThat(pop.at("/caller/phone").textValue()).isEqualTo("139****5678");
        }
    }

    @Test
    void while_our_own_store_is_slow_what_was_keyed_in_is_marked_and_there_for_who_asks_again() {
        crm.says("/trades/778899", TRADE);
        desk.ringsAndIs(STRANGER, new Hint(false, false, null, null, "778899"));
        desk.centre.ordersAreSlow = true;

        JsonNode pop = desk.pop();

        assertThat(pop.at("/enteredOrders")).hasSize(1);
        assertThat(pop.at("/enteredOrders/0/source").textValue()).isEqualTo("callwright");
        assertThat(pop.at("/enteredOrders/0/condition").textValue()).isEqualTo("LATE");
        assertThat(pop.at("/enteredOrders/0").has("content")).isFalse();
        desk.centre.ordersAreSlow = false;
        await().untilAsserted(() ->
                assertThat(desk.pop().at("/enteredOrders/0/source").textValue()).isEqualTo("crm"));
    }

    @Test
    void what_was_said_of_people_is_gone_once_somebody_is_forgotten_here() {
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(STRANGER, Hint.NONE);
        assertThat(desk.freshPop().at("/systems/0/content")).hasSize(1);
        crm.close();
        assertThat(desk.pop().at("/systems/0/condition").textValue()).isEqualTo("STALE");

        assertThat(desk.ada()
                        .post("/api/customers/1007/erase", "", "If-Match", "\"3\"", "Content-Type", "application/json")
                        .status())
                .isEqualTo(204);

        JsonNode pop = desk.pop();
        assertThat(pop.at("/systems/0/condition").textValue()).isEqualTo("LATE");
        assertThat(pop.at("/systems/0").has("content")).isFalse();
    }

    @Test
    void and_so_it_is_when_another_node_forgot_him() {
        crm.says(PHONE, XIAO_MING);
        desk.ringsAndIs(STRANGER, Hint.NONE);
        assertThat(desk.freshPop().at("/systems/0/content")).hasSize(1);
        crm.close();

        desk.centre.forgotten.incrementAndGet();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.pop().at("/systems/0/condition").textValue().equals("LATE"));
    }
}
