package org.callwright.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.callwright.core.live.LiveView;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(environments = "memory")
class PageTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    @Inject
    LiveView view;

    private Browser.Answer get(String path) {
        return Browser.at(server.getURI()).get(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/js/main.js, text/javascript",
        "/css/page.css, text/css",
        "/icon.svg, image/svg+xml",
        "/swagger-ui/index.html, text/html",
        "/swagger-ui/swagger-ui-bundle.js, text/javascript",
        "/openapi/callwright.yml, text/plain"
    })
    void aFileComesWithItsTypeAndTheHeaders(String path, String type) {
        Browser.Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains(type.substring(type.indexOf('/') + 1));
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void nothingOutsideTheFoldersIsServed() {
        assertThat(get("/../application.yml").status()).isNotEqualTo(200);
        assertThat(get("/%2e%2e/application.yml").status()).isNotEqualTo(200);
        assertThat(get("/application.yml").status()).isEqualTo(404);
    }

    @Test
    void healthTellsEachDependencyAndNoSecrets() {
        assertThat(get("/health/liveness").status()).isEqualTo(200);
        Browser.Answer readiness = get("/health/readiness");
        assertThat(readiness.json().at("/details/redis/status").textValue()).isEqualTo("UP");
        assertThat(readiness.json().at("/details/pbx/details/pbx1/status").textValue())
                .isEqualTo("UP");
    }

    @Test
    void fromElsewhereAStrangerLearnsWhetherItIsUpAndNothingElse() {
        Browser stranger = Browser.at(server.getURI()).passedOnByAProxy();

        assertThat(stranger.get("/health/liveness").status()).isEqualTo(200);
        assertThat(stranger.get("/health/readiness").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.get("/prometheus").status()).isEqualTo(401);
    }

    @Test
    void fromElsewhereASupervisorSeesMetricsAndDetails() {
        Browser sue = Browser.at(server.getURI()).passedOnByAProxy().signedInAs("sue");

        assertThat(sue.get("/prometheus").text()).contains("callwright_calls_waiting");
        assertThat(sue.get("/health/readiness")
                        .json()
                        .at("/details/redis/status")
                        .textValue())
                .isEqualTo("UP");
    }

    @Test
    void metricsCountOffers() {
        await().until(view::current);
        centre.rings(centre.arrives(Centre.LI), Centre.ANNA);

        await().until(() -> get("/prometheus").text().contains("callwright_offers_total{outcome=\"MADE\"} 1.0"));
    }

    @Test
    void metricsCountTheFloor() {
        assertThat(get("/prometheus").text())
                .contains("callwright_calls_waiting{queue=\"support\"}", "callwright_agents{state=\"READY\"}");
    }
}
