package org.callwright.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory")
class CallsAndTicketsTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    @Test
    void aListHasRowsWithMaskedNumbers() {
        JsonNode page = as("anna").get("/api/calls?queue=support&limit=10").json();

        assertThat(page.at("/items/0/caller/phone").textValue()).isEqualTo("138****0001");
        assertThat(page.at("/items/0/ticket").textValue()).isEqualTo("SV260314-00042-0");
        assertThat(page.at("/items/0/arrived").textValue()).isEqualTo("2026-03-14T08:00:00Z");
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void theDetailTellsEventsDecisionsAndRecordings() {
        JsonNode story = as("anna").get("/api/calls/" + Centre.OLD_CALL).json();

        assertThat(story.at("/events/0/kind").textValue()).isEqualTo("CallArrived");
        assertThat(story.at("/events/0/details/caller/phone").textValue()).isEqualTo("138****0001");
        assertThat(story.at("/decisions"))
                .extracting(decision -> decision.get("reason").textValue())
                .containsExactly("NOBODY_READY", "LONGEST_IDLE");
        assertThat(story.at("/decisions/1/why").textValue())
                .isEqualTo(
                        "Offered to anna: ready the longest of 3, since 2026-03-14T07:59:00Z; waited 8 s, 4 wait behind.");
        assertThat(story.at("/offers/0/agent").textValue()).isEqualTo("anna");
        assertThat(story.at("/recordings/0/seconds").doubleValue()).isEqualTo(61.5);
    }

    @Test
    void noAnswerToThoseWhoMayNotSeeNumbersContainsOne() {
        String everything = as("sue").get("/api/calls").text()
                + as("sue").get("/api/calls/" + Centre.OLD_CALL).text()
                + as("sue").get("/api/tickets/" + Centre.OLD_TICKET).text();

        assertThat(everything)
                .contains("138****0001")
                .doesNotContain("13800000001")
                .doesNotContain("13900000002");
    }

    @Test
    void whoIsPermittedSeesTheNumber() {
        JsonNode page = as("ben").get("/api/calls").json();

        assertThat(page.at("/items/0/caller/phone").textValue()).isEqualTo("+8613800000001");
    }

    @Test
    void callsAreWantedInStates() {
        Browser sue = as("sue");
        assertThat(sue.get("/api/calls?state=WAITING").json().get("items")).isEmpty();
        assertThat(sue.get("/api/calls?state=ENDED,%20TALKING&queue=support")
                        .json()
                        .get("items"))
                .isNotEmpty();
        assertThat(sue.get("/api/calls?state=WAITING,GONE").json().get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("WAITING", "OFFERED", "RINGING", "DIALLING", "TALKING", "ON_HOLD", "ENDED");
    }

    @Test
    void anAgentSeesHisOwnOnly() {
        assertThat(as("ben").get("/api/calls/" + Centre.OLD_CALL).status()).isEqualTo(404);
        assertThat(as("ben").get("/api/tickets/" + Centre.OLD_TICKET).status()).isEqualTo(404);
        assertThat(as("ben").get("/api/calls?agent=anna").status()).isEqualTo(403);
        assertThat(as("sue").get("/api/calls?agent=anna").status()).isEqualTo(200);
    }

    @Test
    void aTeamLeadSeesTheTeamsAndAQualityManagerEverybodys() {
        Browser lea = as("lea");
        assertThat(lea.get("/api/calls/" + Centre.OLD_CALL).status()).isEqualTo(200);
        assertThat(lea.get("/api/calls?agent=anna").status()).isEqualTo(200);

        assertThat(as("dora").get("/api/tickets/" + Centre.OLD_TICKET).status()).isEqualTo(200);
        assertThat(as("quinn").get("/api/tickets?agent=ben").status()).isEqualTo(200);
    }

    @Test
    void aMistypedTicketNumberIsToldFromAnUnknownOne() {
        Browser anna = as("anna");

        Browser.Answer mistyped = anna.get("/api/tickets/SV260314-00043-7");
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.json().get("detail").textValue()).contains("check digit");
        assertThat(anna.get("/api/tickets/SV260314-00001-7").status()).isEqualTo(404);
    }

    @Test
    void aTicketShowsItsCustomerAndItsCalls() {
        JsonNode story = as("anna").get("/api/tickets/" + Centre.OLD_TICKET).json();

        assertThat(story.at("/ticket/state").textValue()).isEqualTo("IN_PROGRESS");
        assertThat(story.at("/user/content/name").textValue()).isEqualTo("Li Wei");
        assertThat(story.at("/user/content/phones/0").textValue()).isEqualTo("138****0001");
        assertThat(story.at("/user/content/note").textValue()).isEqualTo("wife: 139****0002 <script>alert(1)</script>");
        assertThat(story.at("/calls/0/call/call").textValue()).isEqualTo(Centre.OLD_CALL.value());
        assertThat(story.at("/calls/0/recordings/0/recording").isMissingNode()).isFalse();
    }

    @Test
    void recordingsAreNotEvenNamedToThoseWhoMayNotListen() {
        List<Role> before = List.copyOf(centre.roles);
        centre.roles.replaceAll(role -> role.id().equals("supervisor")
                ? new Role(
                        role.id(),
                        role.name(),
                        new Grants(Map.of(Permission.CALL_READ, Scope.ALL, Permission.TICKET_READ, Scope.ALL)))
                : role);
        try {
            assertThat(as("sue").get("/api/calls/" + Centre.OLD_CALL).json().get("recordings"))
                    .isEmpty();
            assertThat(as("sue").get("/api/tickets/" + Centre.OLD_TICKET).json().at("/calls/0/recordings"))
                    .isEmpty();
        } finally {
            centre.roles.clear();
            centre.roles.addAll(before);
        }
        assertThat(as("sue").get("/api/calls/" + Centre.OLD_CALL).json().get("recordings"))
                .hasSize(1);
    }

    @Test
    void ticketsThatLinkToOneAreNamedToThoseOnlyWhoMaySeeThem() {
        String bens = "SV260314-00001-7";
        centre.linkedFrom.add(Centre.answeredBy(new AgentId("ben"), new TicketNumber(bens)));
        try {
            assertThat(as("anna").get("/api/tickets/" + Centre.OLD_TICKET).text())
                    .doesNotContain(bens);
            assertThat(as("sue")
                            .get("/api/tickets/" + Centre.OLD_TICKET)
                            .json()
                            .at("/linkedFrom/0/ticket")
                            .textValue())
                    .isEqualTo(bens);
        } finally {
            centre.linkedFrom.clear();
        }
    }
}
