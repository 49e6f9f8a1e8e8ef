package org.callwright.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory")
class ProblemsTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @AfterEach
    void databaseComesBack() {
        centre.databaseAway = false;
    }

    private Browser stranger() {
        return Browser.at(server.getURI());
    }

    private Browser anna() {
        return stranger().signedInAs("anna");
    }

    private static JsonNode problem(Answer answer, int status, String kind) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.status()).isEqualTo(status);
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:callwright:problem:" + kind);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
        return problem;
    }

    @Test
    void aStrangerIsToldToSignIn() {
        Answer answer = stranger().get("/api/me");

        problem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aForgedTokenIsNoToken() {
        String token = String.valueOf(anna().token());

        problem(
                stranger().get("/api/me", "Authorization", "Bearer " + token.substring(0, token.length() - 4) + "AAAA"),
                401,
                "unauthorized");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountSoundTheSame() {
        Answer wrong = stranger().post("/api/session", Browser.credentials("ben", "nope"));
        Answer unknown = stranger().post("/api/session", Browser.credentials("nobody", "nope"));
        Answer disabled = stranger().post("/api/session", Browser.credentials("gone", Centre.PASSWORD));

        problem(wrong, 401, "unauthorized");
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(disabled.text()).isEqualTo(wrong.text());
    }

    @Test
    void tooManyTriesAreToldWhenToComeBack() {
        for (int i = 0; i < 5; i++) {
            stranger().post("/api/session", Browser.credentials("guessed", "nope"));
        }

        Answer answer = stranger().post("/api/session", Browser.credentials("guessed", "nope"));

        problem(answer, 429, "too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(answer.header("Retry-After"))))
                .isBetween(800, 900);
    }

    @Test
    void aForbiddenEndpointSaysSo() {
        problem(anna().get("/api/agents"), 403, "forbidden");
    }

    @Test
    void whatIsNoTicketNumberIsInvalid() {
        problem(anna().get("/api/tickets/SV-0"), 400, "invalid-value");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        problem(anna().get("/api/nothing"), 404, "not-found");
        problem(anna().get("/api/tickets/SV260314-00001-7"), 404, "not-found");
        problem(stranger().get("/nothing.html"), 404, "not-found");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        Answer answer = anna().send("DELETE", "/api/me", null);

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        problem(
                stranger().post("/api/session", "account=anna", "Content-Type", "application/x-www-form-urlencoded"),
                415,
                "unsupported-media-type");
    }

    @Test
    void aWrongValueNamesItsFieldAndTheLegalOnes() {
        JsonNode state = problem(anna().put("/api/agent/state", "{\"state\":\"ASLEEP\"}"), 400, "invalid-value");
        assertThat(state.get("field").textValue()).isEqualTo("state");
        assertThat(state.get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("READY", "NOT_READY", "LOGGED_OUT");

        JsonNode reason = problem(
                anna().put("/api/agent/state", "{\"state\":\"NOT_READY\",\"reason\":\"NAP\"}"), 400, "invalid-value");
        assertThat(reason.get("field").textValue()).isEqualTo("reason");
        assertThat(reason.get("legal")).extracting(JsonNode::textValue).contains("LUNCH");
    }

    @Test
    void aMissingFieldAndABrokenBodyAreInvalid() {
        JsonNode missing = problem(stranger().post("/api/session", "{\"account\":\"anna\"}"), 400, "invalid-value");
        assertThat(missing.get("detail").textValue()).contains("password");

        problem(stranger().post("/api/session", "{\"account\":"), 400, "invalid-value");
    }

    @Test
    void aMissingQueryParameterIsNamedWithoutItsJavaType() {
        JsonNode missing = problem(
                stranger().signedInAs("sue").get("/api/reports/calls?from=2026-03-14T00:00:00Z"), 400, "invalid-value");

        assertThat(missing.get("field").textValue()).isEqualTo("to");
        assertThat(missing.get("detail").textValue()).isEqualTo("to is missing");
    }

    @Test
    void queryParametersAreCheckedToo() {
        assertThat(problem(anna().get("/api/calls?limit=0"), 400, "invalid-value")
                        .get("field")
                        .textValue())
                .isEqualTo("limit");
        assertThat(problem(anna().get("/api/calls?limit=many"), 400, "invalid-value")
                        .get("field")
                        .textValue())
                .isEqualTo("limit");
        assertThat(problem(anna().get("/api/calls?from=yesterday"), 400, "invalid-value")
                        .get("field")
                        .textValue())
                .isEqualTo("from");
        assertThat(problem(anna().get("/api/tickets?state=LOST"), 400, "invalid-value")
                        .get("legal"))
                .extracting(JsonNode::textValue)
                .contains("OPEN");
        problem(anna().get("/api/calls?after=nonsense"), 400, "invalid-value");
    }

    @Test
    void whatNobodyForesawGivesAnIdAndNoSecrets() {
        centre.databaseAway = true;

        Answer answer = stranger().post("/api/session", Browser.credentials("ben", Centre.PASSWORD));

        JsonNode problem = problem(answer, 500, "unexpected");
        assertThat(problem.get("id").textValue()).hasSize(26);
        assertThat(answer.text()).doesNotContain("db.internal").doesNotContain("Exception");
    }

    @Test
    void anAdminWhoIsNoAgentHasNoCall() {
        problem(stranger().signedInAs("ada").get("/api/agent/call"), 403, "forbidden");
    }
}
