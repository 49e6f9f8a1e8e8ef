package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.rest.Answer;
import org.junit.jupiter.api.Test;

/** What a node tells to whoever watches it, while one of the things that it stands on is away. */
@EndToEnd
class HealthIT {
    @Test
    void withoutMariaDbItIsNotReadyAndNamesIt(Floor floor) {
        floor.mariaDb().stop();

        awaitDown(floor, "mariadb");
        assertThat(ask(floor, "liveness").status())
                .as("nobody has to restart it")
                .isEqualTo(200);
        floor.mariaDb().start();
        awaitReady(floor);
    }

    @Test
    void withoutRedisItIsNotReadyAndNamesIt(Floor floor) {
        floor.redis().kill();

        awaitDown(floor, "redis");
        assertThat(ask(floor, "liveness").status()).isEqualTo(200);
        floor.redis().start();
        awaitReady(floor);
    }

    @Test
    void withoutItsOnlyAsteriskItIsNotReadyAndNamesIt(Floor floor) {
        floor.managerLink().cut();

        awaitDown(floor, "pbx");
        JsonNode pbx = ask(floor, "readiness").body().at("/details/pbx/details/pbx1");
        assertThat(pbx.path("status").asText()).isEqualTo("DOWN");
        assertThat(ask(floor, "liveness").status()).isEqualTo(200);
        floor.managerLink().restore();
        awaitReady(floor);
    }

    private static void awaitDown(Floor floor, String... dependencies) {
        Patience.until("the node names " + List.of(dependencies), () -> {
            Answer readiness = ask(floor, "readiness");
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(down(readiness.body())).containsExactly(dependencies);
        });
    }

    private static void awaitReady(Floor floor) {
        Patience.until("the node is ready again", () -> {
            Answer readiness = ask(floor, "readiness");
            assertThat(readiness.status()).isEqualTo(200);
            assertThat(down(readiness.body())).isEmpty();
        });
    }

    /** The dependencies that are told to be down, by name. */
    private static List<String> down(JsonNode readiness) {
        return readiness.path("details").properties().stream()
                .filter(dependency ->
                        dependency.getValue().path("status").asText().equals("DOWN"))
                .map(dependency -> dependency.getKey())
                .sorted()
                .toList();
    }

    private static Answer ask(Floor floor, String what) {
        return floor.supervisor().ask("GET", "/health/" + what);
    }
}
