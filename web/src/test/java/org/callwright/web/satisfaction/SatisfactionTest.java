package org.callwright.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class SatisfactionTest {
    private static final String DAY = "interval=DAY&from=2026-03-14T00:00:00Z&to=2026-03-15T00:00:00Z";

    @Inject
    EmbeddedServer server;

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    private Browser.Answer told(String id, String survey, int score) {
        return as("ada")
                .post(
                        "/api/satisfaction/answers",
                        ("{\"source\":\"survey-tool\",\"externalId\":\"%s\",\"survey\":\"%s\",\"score\":%d,"
                                        + "\"ticket\":\"%s\",\"given\":\"2026-03-14T09:00:00Z\"}")
                                .formatted(id, survey, score, Centre.OLD_TICKET));
    }

    @Test
    void anAnswerIsTakenInOnceAndShownWithItsTicket() {
        Browser.Answer first = told("a-1", "CSAT", 5);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("agent").textValue()).isEqualTo("anna");
        assertThat(told("a-1", "CSAT", 5).status()).isEqualTo(200);
        assertThat(told("a-1", "CSAT", 2).status()).isEqualTo(409);
        assertThat(as("anna")
                        .get("/api/tickets/" + Centre.OLD_TICKET + "/satisfaction")
                        .json())
                .hasSize(1);
    }

    @Test
    void aWrongAnswerIsToldWhatIsWrongWithIt() {
        assertThat(told("a-1", "CSAT", 0).json().get("field").textValue()).isEqualTo("score");
        assertThat(told("a-1", "STARS", 1).json().get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("CSAT", "NPS");
        assertThat(as("sue").post("/api/satisfaction/answers", "{}").status()).isEqualTo(403);
    }

    @Test
    void aReportHasTheMetricsThatThereAreAnswersForAndOpensOntoThem() {
        told("c-1", "CSAT", 5);
        told("c-2", "CSAT", 3);
        Browser sue = as("sue");

        JsonNode row = sue.get("/api/reports/satisfaction?" + DAY).json().at("/rows/0");

        assertThat(row.get("key").textValue()).isEqualTo("anna");
        assertThat(row.at("/metrics/CSAT").doubleValue()).isEqualTo(0.5);
        assertThat(row.get("metrics").has("NPS")).isFalse();
        assertThat(sue.get("/api/reports/satisfaction?positive=3&by=TEAM&" + DAY)
                        .json()
                        .at("/rows/0/metrics/CSAT")
                        .doubleValue())
                .isEqualTo(1.0);
        assertThat(sue.get("/api/reports/satisfaction/rows?count=CSAT_POSITIVE&key=anna&" + DAY)
                        .json()
                        .at("/items/0/ticket")
                        .textValue())
                .isEqualTo(Centre.OLD_TICKET.value());
        assertThat(sue.get("/api/reports/satisfaction.csv?" + DAY).text())
                .contains("agent,CSAT_ANSWERS", "anna,2,1,0.5,4");
        assertThat(sue.get("/api/reports/satisfaction?by=WEATHER&" + DAY).json().get("legal"))
                .extracting(JsonNode::textValue)
                .contains("SKILL", "STORE", "CATEGORY");
    }

    @Test
    void aTeamLeadSeesTheTeamsAnswersOnly() {
        told("c-1", "CSAT", 5);

        assertThat(as("lea").get("/api/reports/satisfaction?" + DAY).json().get("rows"))
                .hasSize(1);
        assertThat(as("anna").get("/api/reports/satisfaction?" + DAY).status()).isEqualTo(403);
    }
}
