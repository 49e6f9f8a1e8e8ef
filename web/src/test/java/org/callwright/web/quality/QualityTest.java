package org.callwright.web.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class QualityTest {
    private static final String MARKS = "{\"greeting\":5,\"solution\":0}";

    @Inject
    EmbeddedServer server;

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    @BeforeEach
    void aForm() {
        Browser.Answer made = as("quinn")
                .post(
                        "/api/evaluation-forms",
                        "{\"id\":\"phone\",\"name\":\"Phone\",\"criteria\":["
                                + "{\"id\":\"greeting\",\"name\":\"Greets\",\"weight\":1,\"most\":5},"
                                + "{\"id\":\"solution\",\"name\":\"Solves\",\"weight\":3,\"most\":10}]}");
        assertThat(made.status()).isEqualTo(201);
    }

    private Browser.Answer judged(String account, String points) {
        return as(account)
                .post(
                        "/api/evaluations",
                        "{\"form\":\"phone\",\"ticket\":\"%s\",\"points\":%s,\"note\":\"call 13800000001\"}"
                                .formatted(Centre.OLD_TICKET, points));
    }

    @Test
    void aReviewerJudgesAndTheAgentSeesItWithNumbersMasked() {
        Browser.Answer made = judged("quinn", MARKS);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("score").doubleValue()).isEqualTo(25.0);
        JsonNode seen = as("anna").get("/api/evaluations").json().at("/items/0");
        assertThat(seen.get("reviewer").textValue()).isEqualTo("quinn");
        assertThat(seen.get("note").textValue()).isEqualTo("call 138****0001");
        assertThat(as("ben").get("/api/evaluations").json().get("items"))
                .as("somebody else's")
                .isEmpty();
        assertThat(as("ben")
                        .get("/api/evaluations/" + made.json().get("id").longValue())
                        .status())
                .isEqualTo(404);
        assertThat(as("anna")
                        .get("/api/tickets/" + Centre.OLD_TICKET + "/evaluations")
                        .json())
                .hasSize(1);
    }

    @Test
    void whatDoesNotFitTheFormIsToldApartAndNobodyElseJudges() {
        assertThat(judged("quinn", "{\"greeting\":5}").json().get("detail").textValue())
                .contains("'solution' is missing");
        assertThat(judged("quinn", "{\"greeting\":6,\"solution\":1}")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("points");
        assertThat(judged("sue", MARKS).status()).isEqualTo(403);
        assertThat(judged("anna", MARKS).status()).isEqualTo(403);
    }

    @Test
    void whatIsWithdrawnCountsNoLongerAndStaysToBeSeen() {
        String address =
                "/api/evaluations/" + judged("quinn", MARKS).json().get("id").longValue();
        judged("quinn", "{\"greeting\":5,\"solution\":null}");

        assertThat(as("quinn").send("DELETE", address, null).status()).isEqualTo(204);

        assertThat(as("anna").get(address).json().get("withdrawn").isTextual()).isTrue();
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        String days =
                "interval=MONTH&from=" + today.minus(Duration.ofDays(1)) + "&to=" + today.plus(Duration.ofDays(1));
        JsonNode row =
                as("sue").get("/api/reports/quality?by=TEAM&" + days).json().at("/rows/0");
        assertThat(row.get("key").textValue()).isEqualTo("red");
        assertThat(row.at("/metrics/EVALUATIONS").intValue()).isEqualTo(1);
        assertThat(row.at("/metrics/QUALITY_SCORE").doubleValue()).isEqualTo(100.0);
        assertThat(as("sue")
                        .get("/api/reports/quality/rows?by=TEAM&key=red&" + days)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(as("sue").get("/api/reports/quality.csv?" + days).text()).contains("anna,1,100");
    }
}
