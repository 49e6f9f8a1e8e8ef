package org.callwright.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.fixture.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", startApplication = true)
class CustomerControllerTest {
    private static final String LI = "/api/customers/1007";
    private static final String REASON = "{\"reason\":\"asked to be called back\"}";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser agent;
    private Browser lead;
    private Browser admin;

    @BeforeEach
    void signIn() {
        Browser stranger = Browser.at(server.getURI());
        agent = stranger.signedInAs("anna");
        lead = stranger.signedInAs("lea");
        admin = stranger.signedInAs("ada");
    }

    @Test
    void a_customer_is_shown_with_a_masked_number_that_has_an_id() {
        JsonNode li = agent.get(LI).json();

        assertThat(li.at("/phones/0/number").textValue()).isEqualTo("138****0001");
        assertThat(li.at("/phones/0/id").longValue()).isEqualTo(31);
        assertThat(agent.get("/api/customers/9").status()).isEqualTo(404);
    }

    @Test
    void a_change_names_the_version_that_was_read() {
        String body = "{\"name\":\"Li Na\"}";

        assertThat(agent.put(LI, body).status()).isEqualTo(428);
        assertThat(agent.put(LI, body, "Content-Type", "application/json", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(412);
        assertThat(agent.put(LI, body, "Content-Type", "application/json", "If-Match", "\"3\"")
                        .json()
                        .get("name")
                        .textValue())
                .isEqualTo("Li Na");
    }

    @Test
    void a_wrong_value_is_named_with_the_legal_ones() {
        JsonNode problem = agent.post(
                        "/api/customers", "{\"fields\":{\"name\":\"Li\",\"verificationStatus\":\"MAYBE\"}}")
                .json();

        assertThat(problem.get("field").textValue()).isEqualTo("verificationStatus");
        assertThat(problem.get("legal")).hasSize(4);
        assertThat(agent.post("/api/customers", "{\"fields\":{\"name\":\"Li\"},\"phones\":[\"x\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_number_is_revealed_for_a_reason_to_who_may_and_stays_that_persons() {
        String reveal = LI + "/phones/31/reveal";

        assertThat(agent.post(reveal, REASON).status()).isEqualTo(403);
        assertThat(lead.post(reveal, "{}").status()).isEqualTo(400);
        JsonNode told = lead.post(reveal, REASON).json();
        assertThat(told.get("number").textValue()).isEqualTo("+8613800000001");
        String again = "/api/reveals/" + told.get("id");
        assertThat(lead.get(again).json().get("number").textValue()).isEqualTo("+8613800000001");
        assertThat(admin.get(again).status()).isIn(403, 404);
    }

    @Test
    void who_a_caller_was_is_revealed_in_the_same_way() {
        String reveal = "/api/calls/" + Centre.OLD_CALL + "/caller/reveal";

        assertThat(agent.post(reveal, REASON).status()).isEqualTo(403);
        assertThat(agent.get("/api/calls/" + Centre.OLD_CALL).text()).doesNotContain("13800000001");
    }

    @Test
    void a_caller_becomes_a_customer_without_his_number_being_seen() {
        String caller = "{\"fields\":{\"name\":\"New\"},\"call\":\"" + Centre.OLD_CALL + "\"}";
        String ticket = "/api/tickets/" + Centre.OLD_TICKET;
        Refusal.requireConflict(agent.post("/api/customers", caller), "call");
        centre.nobodyKnowsWhoseItIs();

        Browser.Answer made = agent.post("/api/customers", caller);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/phones/0/number").textValue()).isEqualTo("138****0001");
        assertThat(agent.get(ticket).json().at("/ticket/customer").longValue())
                .isEqualTo(made.json().get("id").longValue());
    }

    @Test
    void a_caller_is_said_to_be_a_customer_whom_there_is_without_his_number_being_seen() {
        String ticket = "/api/tickets/" + Centre.OLD_TICKET;
        centre.nobodyKnowsWhoseItIs();
        assertThat(agent.get(ticket).json().at("/ticket/customer").isMissingNode())
                .isTrue();

        Browser.Answer added = agent.post(LI + "/phones", "{\"call\":\"" + Centre.OLD_CALL + "\",\"main\":false}");

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.text()).contains("138****0001").doesNotContain("13800000001");
        assertThat(agent.get(ticket).json().at("/ticket/customer").longValue()).isEqualTo(1007);
        Refusal.requireInvalid(
                agent.post(
                        LI + "/phones",
                        "{\"call\":\"" + Centre.OLD_CALL + "\",\"number\":\"13900000009\",\"main\":false}"),
                "number");
    }

    @Test
    void what_agents_are_shown_is_chosen_by_who_may() {
        String layout = "/api/screen-pop-layouts/any/agent";
        String fields = "{\"fields\":[\"tier\",\"name\"]}";

        assertThat(agent.put(layout, fields).status()).isEqualTo(403);
        assertThat(admin.put(layout, fields).json().get("fields")).hasSize(2);
        assertThat(agent.get(layout).json().at("/fields/0").textValue()).isEqualTo("tier");
        JsonNode problem = admin.put(layout, "{\"fields\":[\"shoe\"]}").json();
        assertThat(problem.get("legal").toString()).contains("points");
        assertThat(admin.put(layout, fields).status()).isEqualTo(428);
        Browser.Answer second = admin.put(layout, fields, "Content-Type", "application/json", "If-Match", "\"0\"");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(admin.send("DELETE", layout, null).status()).isEqualTo(428);
        assertThat(admin.send("DELETE", layout, null, "If-Match", "\"1\"").status())
                .isEqualTo(204);
    }

    @Test
    void an_export_is_a_whole_archive_or_an_error_never_a_part() throws IOException {
        Browser.Answer whole = admin.get(LI + "/export");

        assertThat(whole.status()).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole.bytes()))) {
            assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("customer.json");
        }
        Browser.Answer broken = admin.get("/api/customers/1008/export");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.text()).doesNotStartWith("PK").doesNotContain("disk");
    }
}
