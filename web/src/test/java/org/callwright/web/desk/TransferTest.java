package org.callwright.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class TransferTest {
    private static final String CALL = "\"call\":\"01KB0WQ6V5K8Z2N4T6R8X0Y1A3\"";

    @Inject
    EmbeddedServer server;

    @Test
    void everyQueueCanBeHandedTo() {
        JsonNode open = anna().get("/api/agent/call/destinations").json();

        assertThat(open.get("queues"))
                .isNotEmpty()
                .allMatch(queue -> queue.get("ready").intValue() == 0);
        assertThat(open.get("colleagues")).isEmpty();
    }

    @Test
    void anUnknownQueueIsRefusedWithThoseThereAre() {
        JsonNode problem = refused("{" + CALL + ",\"queue\":\"nowhere\"}", 400);

        assertThat(problem.get("field").textValue()).isEqualTo("queue");
        assertThat(problem.get("legal")).isNotEmpty();
    }

    @Test
    void anUnknownColleagueIsRefused() {
        assertThat(refused("{" + CALL + ",\"agent\":\"nobody\"}", 400)
                        .get("field")
                        .textValue())
                .isEqualTo("agent");
    }

    @Test
    void whereToHasToBeSaid() {
        assertThat(refused("{" + CALL + "}", 400).get("detail").textValue())
                .isEqualTo("Say to which queue, or to which agent.");
    }

    private Browser anna() {
        return Browser.at(server.getURI()).signedInAs("anna");
    }

    private JsonNode refused(String wish, int status) {
        Browser.Answer answer = anna().post("/api/agent/call/transfer", wish);
        assertThat(answer.status()).isEqualTo(status);
        return answer.json();
    }
}
