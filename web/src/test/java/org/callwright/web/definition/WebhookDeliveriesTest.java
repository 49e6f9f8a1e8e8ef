package org.callwright.web.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.change.Atomically;
import org.callwright.core.webhook.Delivery;
import org.callwright.core.webhook.Outbox;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an address could not be told, and the key by which it knows us. */
@ExtendWith(SharedSite.class)
class WebhookDeliveriesTest {
    private static final String HOOK = "/api/webhooks/deliveries";

    private static Clerk admin = new Clerk(Browser.nowhere());

    @BeforeAll
    static void anAddress() {
        admin = SharedSite.as("admin");
        admin.added(
                "/api/webhooks",
                "{'id':'deliveries','name':'CRM','url':'http://127.0.0.1:1/in','events':['ticket.*'],'enabled':false}");
    }

    /** As the sender leaves it after its last attempt. */
    private static void died(String event) {
        Outbox outbox = SharedSite.site().bean(Outbox.class);
        SharedSite.site().bean(Atomically.class).run(() -> {
            // Due later: the site's own sender does not come first.
            Instant later = Instant.now().plusSeconds(3_600);
            outbox.add("deliveries", event, "{\"ticket\":\"SV260314-00042-0\"}", later);
            List<Delivery> claimed = outbox.claim(later, later.plusSeconds(60), 100, 100);
            claimed.stream()
                    .filter(one -> one.event().equals(event))
                    .forEach(one -> outbox.failed(one, Optional.empty(), "answered 503"));
            return claimed;
        });
    }

    private static long dead(String event) {
        for (JsonNode one : admin.read(HOOK + "/dead").get("items")) {
            if (one.get("event").textValue().equals(event)) {
                assertThat(one.get("error").textValue()).isEqualTo("answered 503");
                return one.get("id").longValue();
            }
        }
        throw new AssertionError("no dead " + event);
    }

    @Test
    void what_could_not_be_told_is_shown_and_told_again_once() {
        died("ticket.resolved");
        String replay = HOOK + "/dead/" + dead("ticket.resolved") + "/replay";

        assertThat(admin.add(replay, "{}", "deliveries-1").status()).isEqualTo(204);
        assertThat(admin.add(replay, "{}", "deliveries-1").status()).isEqualTo(204);

        assertThat(admin.read(HOOK + "/dead").findValuesAsText("event")).doesNotContain("ticket.resolved");
        assertThat(admin.add(replay, "{}").status()).as("it is alive").isEqualTo(404);
        assertThat(admin.read("/api/audit?subject=webhook&subjectId=deliveries")
                        .get("items")
                        .findValuesAsText("action"))
                .as("what was not done was not noted")
                .containsOnlyOnce("webhook.replayed");
    }

    @Test
    void many_are_shown_in_pages_the_latest_first() {
        died("ticket.waiting");
        died("ticket.resumed");

        JsonNode first = admin.read(HOOK + "/dead?limit=1");
        JsonNode second =
                admin.read(HOOK + "/dead?limit=1&after=" + first.get("next").textValue());

        assertThat(first.at("/items/0/id").longValue())
                .isGreaterThan(second.at("/items/0/id").longValue());
        assertThat(second.get("items")).hasSize(1);
    }

    @Test
    void a_delivery_is_one_address_s() {
        died("ticket.closed");
        long delivery = dead("ticket.closed");

        assertThat(admin.add("/api/webhooks/another/dead/" + delivery + "/replay", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.add(HOOK + "/dead/none/replay", "{}").status()).isEqualTo(400);
        assertThat(dead("ticket.closed")).isEqualTo(delivery);
    }

    @Test
    void the_key_is_the_address_s_own_and_asking_for_it_stands_in_the_audit() {
        admin.added(
                "/api/webhooks",
                "{'id':'other','name':'ERP','url':'http://127.0.0.1:1/in','events':['*'],'enabled':false}");

        String key = admin.read(HOOK + "/key").get("key").textValue();

        assertThat(key)
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(admin.read("/api/webhooks/other/key").get("key").textValue());
        assertThat(admin.read("/api/audit?subject=webhook&subjectId=deliveries")
                        .get("items")
                        .findValuesAsText("action"))
                .contains("webhook.key_read");
    }

    @Test
    void an_address_that_there_is_not_has_neither_dead_letters_nor_a_key() {
        assertThat(admin.browser().get("/api/webhooks/none/dead").status()).isEqualTo(404);
        assertThat(admin.browser().get("/api/webhooks/none/key").status()).isEqualTo(404);
    }

    @Test
    void nobody_else_is_told() {
        for (String account : List.of("a01", "supervisor")) {
            Browser browser = SharedSite.as(account).browser();
            assertThat(browser.get(HOOK + "/dead").status()).isEqualTo(403);
            assertThat(browser.get(HOOK + "/key").status()).isEqualTo(403);
            assertThat(browser.post(HOOK + "/dead/1/replay", "{}").status()).isEqualTo(403);
        }
    }
}
