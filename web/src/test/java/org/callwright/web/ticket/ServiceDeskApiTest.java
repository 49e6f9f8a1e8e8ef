package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.ticket.TicketState;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.callwright.web.fixture.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class ServiceDeskApiTest {
    private static final String TICKET = "/api/tickets/" + Centre.OLD_TICKET;

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser sue = Browser.nowhere();

    @BeforeEach
    void signIn() {
        sue = Browser.at(server.getURI()).signedInAs("sue");
    }

    private Browser.Answer post(String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return sue.post(path, body, all);
    }

    @Test
    void aCommandNeedsTheVersionThatWasRead() {
        assertThat(post(TICKET + "/resolve", "{}").status()).isEqualTo(428);
        assertThat(post(TICKET + "/resolve", "{}", "If-Match", "\"99\"").status())
                .isEqualTo(412);

        String tag = sue.get(TICKET).header("ETag");
        Browser.Answer resolved = post(TICKET + "/resolve", "{}", "If-Match", String.valueOf(tag));

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.json().get("state").textValue()).isEqualTo("RESOLVED");
        assertThat(centre.ticket.state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void whatCannotFollowIsAnsweredWithWhatCan() {
        JsonNode problem = post(TICKET + "/reopen", "{\"note\":\"why\"}", "If-Match", "\"3\"")
                .json();

        assertThat(problem.get("status").intValue()).isEqualTo(409);
        assertThat(problem.get("field").textValue()).isEqualTo("state");
        assertThat(problem.get("legal")).extracting(JsonNode::textValue).contains("resolve", "hand-off");
    }

    @Test
    void aPatchNamesWhatCannotBeChanged() {
        JsonNode problem = sue.send(
                        "PATCH",
                        TICKET,
                        "{\"colour\":\"red\"}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"3\"")
                .json();

        assertThat(problem.get("legal")).extracting(JsonNode::textValue).contains("category", "originOrder");
        Browser.Answer changed = sue.send(
                "PATCH",
                TICKET,
                "{\"priority\":1,\"subject\":\"kettle\"}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"3\"");
        assertThat(changed.json().get("priority").intValue()).isEqualTo(1);
    }

    @Test
    void aListSaysWhenItsTicketsAreDue() {
        String due = Centre.MORNING.plus(Duration.ofHours(4)).toString();

        assertThat(sue.get("/api/tickets?sort=due").json().at("/items/0/due").textValue())
                .isEqualTo(due);
        assertThat(sue.get(TICKET).json().at("/ticket/due").textValue()).isEqualTo(due);
    }

    @Test
    void aSlowSourceLeavesItsBlockMarkedAndCostsLittle() {
        centre.workOrdersAreSlow = true;

        long began = System.nanoTime();
        JsonNode story = sue.get(TICKET).json();
        long millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(story.at("/workOrders/condition").textValue()).isEqualTo("LATE");
        assertThat(story.at("/workOrders").has("content")).isFalse();
        assertThat(story.at("/user/condition").textValue()).isEqualTo("FRESH");
        assertThat(story.at("/user/source").textValue()).isEqualTo("callwright");
        assertThat(story.at("/user/asOf").isTextual()).isTrue();
        assertThat(millis).as("of a block that takes 5 s").isLessThan(4_000);
    }

    @Test
    void whoMayReadTicketsAloneSeesNoCallersCallsOrWorkOrders() {
        List<Role> before = List.copyOf(centre.roles);
        centre.roles.replaceAll(role -> role.id().equals("supervisor")
                ? new Role(role.id(), role.name(), new Grants(Map.of(Permission.TICKET_READ, Scope.ALL)))
                : role);
        try {
            JsonNode story = sue.get(TICKET).json();

            assertThat(story.has("ticket")).isTrue();
            assertThat(List.of("user", "orders", "workOrders", "orderDetails", "calls"))
                    .noneMatch(story::has);
        } finally {
            centre.roles.clear();
            centre.roles.addAll(before);
        }
    }

    @Test
    void whatIsSetUpIsVersionedAndChecked() {
        Browser ada = Browser.at(server.getURI()).signedInAs("ada");
        String body = "{\"id\":\"office\",\"name\":\"Office\",\"zone\":\"Asia/Shanghai\","
                + "\"week\":{\"MONDAY\":[\"09:00-18:00\"]},\"exceptions\":{\"2026-10-01\":[]}}";

        Browser.Answer made = ada.post("/api/calendars", body, "Content-Type", "application/json");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"0\"");
        assertThat(ada.get("/api/calendars/office").json().at("/week/MONDAY/0").textValue())
                .isEqualTo("09:00-18:00");
        Browser.Answer wrong = ada.put(
                "/api/calendars/office",
                body.replace("09:00-18:00", "18:00-09:00"),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"0\"");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().get("field").textValue()).isEqualTo("week");
        assertThat(sue.get("/api/calendars").json().get("items")).hasSize(1);
    }

    @Test
    void theFormOfNumbersIsChangedAndTheFormerOnesStayKnown() {
        Browser ada = Browser.at(server.getURI()).signedInAs("ada");

        Browser.Answer changed = ada.put(
                "/api/number-schemes/ticket",
                "{\"prefix\":\"TK\",\"datePattern\":\"yyMMdd\",\"width\":6,\"separator\":\"-\",\"checked\":true}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/before/0/prefix").textValue()).isEqualTo("SV");
        assertThat(changed.json().get("example").textValue()).startsWith("TK");
        assertThat(ada.get("/api/number-schemes").json())
                .extracting(scheme -> scheme.get("id").textValue() + " "
                        + scheme.at("/now/prefix").textValue())
                .containsExactly("ticket TK", "work-order WO");
        Refusal.requireInvalid(ada.get("/api/number-schemes/order"), "id", "ticket", "work-order");
        requireChangedByWhoHasSeenItOnly(ada, String.valueOf(changed.header("ETag")));
    }

    private void requireChangedByWhoHasSeenItOnly(Browser ada, String seen) {
        String form = "{\"prefix\":\"TK\",\"datePattern\":\"yyMMdd\",\"width\":7,\"separator\":\"-\",\"checked\":true}";
        String[] versions = {"\"0\"", seen, seen};
        int[] statuses = {412, 200, 412};
        for (int i = 0; i < versions.length; i++) {
            assertThat(ada.send(
                                    "PUT",
                                    "/api/number-schemes/ticket",
                                    form,
                                    "Content-Type",
                                    "application/json",
                                    "If-Match",
                                    versions[i])
                            .status())
                    .as("%d: %s", i, versions[i])
                    .isEqualTo(statuses[i]);
        }
        assertThat(ada.send(
                                "PUT",
                                "/api/number-schemes/work-order",
                                form,
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "\"3\"")
                        .status())
                .as("nobody has changed it yet")
                .isEqualTo(412);
    }
}
