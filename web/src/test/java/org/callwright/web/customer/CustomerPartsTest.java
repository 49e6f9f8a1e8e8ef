package org.callwright.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.Refusal;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Other systems' names for customers, two that are one, and one that is forgotten. */
@ExtendWith(SharedSite.class)
class CustomerPartsTest {
    private static Clerk supervisor = new Clerk(Browser.nowhere());
    private static int made;

    private String li = "";
    private String wang = "";

    @BeforeAll
    static void signIn() {
        supervisor = SharedSite.as("supervisor");
    }

    @BeforeEach
    void twoCustomers() {
        li = added("Li Wei");
        wang = added("Li, W.");
    }

    private static String added(String name) {
        made++;
        return supervisor.added(
                "/api/customers",
                "{'number':'PARTS-%1$d','fields':{'name':'%2$s'},'phones':['139 2222 %1$04d']}".formatted(made, name));
    }

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    @Test
    void another_system_s_name_is_added_once_and_taken_back() {
        String name = "{'system':'shop','externalId':'U-" + id(li) + "'}";

        Answer added = supervisor.add(li + "/identities", name, "parts-" + id(li));
        Answer again = supervisor.add(li + "/identities", name, "parts-" + id(li));

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(added.json());
        assertThat(supervisor.read(li).at("/identities/0/system").textValue()).isEqualTo("shop");
        assertThat(Refusal.of(supervisor.add(wang + "/identities", name)).status())
                .as("it calls another customer so")
                .isEqualTo(409);
        Refusal.requireInvalid(supervisor.add(li + "/identities", "{'system':'No System','externalId':'x'}"), "system");
        Refusal.requireInvalid(supervisor.add(li + "/identities", "{'system':'shop','externalId':''}"), "externalId");

        String taken = li + "/identities/shop/U-" + id(li);
        assertThat(supervisor.browser().send("DELETE", taken, null).status()).isEqualTo(200);
        assertThat(supervisor.read(li).get("identities")).isEmpty();
        assertThat(Refusal.of(supervisor.browser().send("DELETE", taken, null)).status())
                .isEqualTo(409);
    }

    @Test
    void a_name_that_is_the_telephone_number_is_masked_and_taken_back_as_it_is_shown() {
        Clerk agent = SharedSite.as("a01");
        String number = supervisor.read(li).at("/phones/0/number").textValue().substring(3);
        assertThat(agent.add(li + "/identities", "{'system':'shop','externalId':'" + number + "'}")
                        .status())
                .isEqualTo(200);
        String shown = agent.read(li).at("/identities/0/externalId").textValue();

        assertThat(shown).matches("139\\*{4}\\d{4}");
        assertThat(supervisor.read(li).at("/identities/0/externalId").textValue())
                .isEqualTo(number);
        assertThat(agent.browser()
                        .send("DELETE", li + "/identities/shop/" + shown, null)
                        .json()
                        .get("identities"))
                .isEmpty();
    }

    @Test
    void two_that_are_one_are_merged_and_apart_again() {
        String merge = "{'other':" + id(wang) + "}";

        JsonNode merged = supervisor.done(li, "merge", merge);

        assertThat(merged.at("/merged/0/id").asText()).isEqualTo(id(wang));
        assertThat(merged.get("phones")).hasSize(2);
        assertThat(supervisor.read(wang).get("id").asText()).isEqualTo(id(li));
        assertThat(Refusal.of(supervisor.act(li, "merge", merge)).status()).isEqualTo(409);

        assertThat(supervisor.add(wang + "/unmerge", "{}").status()).isEqualTo(428);
        assertThat(supervisor.act(wang, "unmerge", "{}", Clerk.STALE).status()).isEqualTo(412);
        JsonNode apart = supervisor.done(wang, "unmerge", "{}");

        assertThat(apart.get("id").asText()).isEqualTo(id(wang));
        assertThat(supervisor.read(li).get("phones")).hasSize(1);
        assertThat(Refusal.of(supervisor.act(wang, "unmerge", "{}")).status()).isEqualTo(409);
    }

    @Test
    void a_merger_says_what_was_seen_and_whom_it_is_about() {
        String merge = "{'other':" + id(wang) + "}";

        assertThat(supervisor.act(li, "merge", merge, Clerk.STALE).status()).isEqualTo(412);
        assertThat(supervisor.add(li + "/merge", merge).status()).isEqualTo(428);
        assertThat(SharedSite.as("a01").act(li, "merge", merge).status()).isEqualTo(403);
        assertThat(SharedSite.as("a01").act(li, "unmerge", "{}").status()).isEqualTo(403);
        Refusal.requireInvalid(supervisor.act(li, "merge", "{'other':" + id(li) + "}"), "other");
        Refusal.requireConflict(supervisor.act(li, "merge", "{'other':999999999}"), "other");
    }

    @Test
    void who_is_forgotten_leaves_a_number_and_no_name() {
        Clerk admin = SharedSite.as("admin");
        String ticket = supervisor.added(
                "/api/tickets", "{'channel':'MANUAL','subject':'Mr. Li wants his money','customer':" + id(li) + "}");
        assertThat(supervisor.act(li, "erase", "{}").status()).as("may not").isEqualTo(403);
        assertThat(admin.act(li, "erase", "{}", Clerk.STALE).status()).isEqualTo(412);
        assertThat(admin.add(li + "/erase", "{}").status()).isEqualTo(428);

        assertThat(admin.act(li, "erase", "{}").status()).isEqualTo(204);

        assertThat(admin.browser().get(li).text()).doesNotContain("Li Wei", "139****");
        assertThat(supervisor.read(ticket).toString()).doesNotContain("Mr. Li");
        assertThat(admin.read("/api/audit?subject=customer&subjectId=" + id(li))
                        .get("items")
                        .findValuesAsText("action"))
                .contains("customer.erased");
    }
}
