package org.callwright.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams stand for all registers: they are served alike. */
@MicronautTest(environments = "memory", rebuildContext = true)
class TeamControllerTest {
    private static final String RED = "{\"id\":\"red\",\"name\":\"Red 红\",\"department\":\"service\"}";
    private static final String CRIMSON = RED.replace("Red", "Crimson");

    @Inject
    EmbeddedServer server;

    private Browser ada = Browser.nowhere();

    @BeforeEach
    void signIn() {
        ada = Browser.at(server.getURI()).signedInAs("ada");
    }

    private Browser.Answer change(String body, String ifMatch) {
        return ada.put("/api/teams/red", body, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    @Test
    void whatIsAddedHasAnAddressAndAVersion() {
        Browser.Answer added = ada.post("/api/teams", RED);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/api/teams/red");
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        Browser.Answer read = ada.get("/api/teams/red");
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.json()).isEqualTo(added.json());
        assertThat(ada.get("/api/teams?limit=10&sort=name")
                        .json()
                        .at("/items/0/name")
                        .textValue())
                .isEqualTo("Red 红");
    }

    @Test
    void whoChangesItSaysWhichVersionHeHasSeen() {
        ada.post("/api/teams", RED);

        assertThat(ada.put("/api/teams/red", CRIMSON).status()).isEqualTo(428);
        assertThat(change(CRIMSON, "3").json().get("field").textValue()).isEqualTo("If-Match");
        Browser.Answer changed = change(CRIMSON, "\"0\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json().get("name").textValue()).isEqualTo("Crimson 红");
    }

    @Test
    void theSecondOfTwoIsToldThatHeIsLate() {
        ada.post("/api/teams", RED);
        change(CRIMSON, "\"0\"");

        Browser.Answer late = change(RED, "\"0\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("type").textValue()).isEqualTo("urn:callwright:problem:outdated");
        assertThat(ada.send("DELETE", "/api/teams/red", null, "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(ada.send("DELETE", "/api/teams/red", null).status()).isEqualTo(428);
        assertThat(ada.send("DELETE", "/api/teams/red", null, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(ada.get("/api/teams/red").status()).isEqualTo(404);
    }

    @Test
    void anIdIsGivenOnceAndNotChanged() {
        ada.post("/api/teams", RED);

        assertThat(ada.post("/api/teams", CRIMSON).status()).isEqualTo(409);
        JsonNode problem = change(RED.replace("\"red\"", "\"blue\""), "\"0\"").json();
        assertThat(problem.get("field").textValue()).isEqualTo("id");
    }

    @Test
    void aWrongFieldIsNamed() {
        assertThat(ada.post("/api/teams", RED.replace("red", "Rød"))
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("id");
        assertThat(ada.post("/api/teams", RED.replace("Red 红", " "))
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("name");
        assertThat(ada.get("/api/teams?after=nonsense").json().get("field").textValue())
                .isEqualTo("after");
    }
}
