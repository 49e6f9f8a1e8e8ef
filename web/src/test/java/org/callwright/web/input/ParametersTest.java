package org.callwright.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@MicronautTest(environments = "memory")
class ParametersTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private Browser stranger = Browser.nowhere();
    private Askers askers = Askers.NONE;

    @BeforeEach
    void signIn() {
        stranger = Browser.at(server.getURI());
        askers = Askers.at(server.getURI());
    }

    private Stream<UriRouteInfo<?, ?>> endpoints() {
        return router.uriRoutes()
                .filter(route -> !Set.of(HttpMethod.OPTIONS, HttpMethod.HEAD).contains(route.getHttpMethod()))
                .filter(route -> template(route).startsWith("/api/"));
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private Answer asked(UriRouteInfo<?, ?> route, String query) {
        String path = template(route).replaceAll("\\{\\w+}", "1") + "?" + query;
        return askers.send(
                route.getHttpMethodName(), path, route.getHttpMethod().permitsRequestBody() ? "{}" : null);
    }

    @Test
    void a_parameter_that_an_address_does_not_take_is_refused_with_those_that_are_described() {
        JsonNode described = description();
        Map<String, String> taken = new TreeMap<>();
        endpoints().forEach(route -> {
            Answer answer = asked(route, "nosuch=1");
            Set<String> legal = new TreeSet<>();
            answer.json().path("legal").forEach(name -> legal.add(name.asText()));
            Set<String> parameters = new TreeSet<>();
            described
                    .path(template(route))
                    .path(route.getHttpMethodName().toLowerCase(Locale.ROOT))
                    .path("parameters")
                    .forEach(parameter -> {
                        if (parameter.path("in").asText().equals("query")) {
                            parameters.add(parameter.path("name").asText());
                        }
                    });
            if (answer.status() != 400
                    || !answer.json().path("field").asText().equals("nosuch")
                    || !legal.equals(parameters)) {
                taken.put(route.getHttpMethod() + " " + template(route), parameters + " " + answer.text());
            }
        });

        assertThat(taken).isEmpty();
    }

    private JsonNode description() {
        String text = stranger.get("/openapi/callwright.yml").text();
        return new ObjectMapper()
                .<JsonNode>valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text))
                .path("paths");
    }

    @Test
    void what_an_address_takes_it_takes_once() {
        JsonNode problem =
                askers.send("GET", "/api/tickets?state=OPEN&state=CLOSED", null).json();

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("field").asText()).isEqualTo("state");
        assertThat(askers.send("GET", "/api/tickets?state=OPEN", null).status()).isEqualTo(200);
    }

    @Test
    void who_may_not_ask_is_told_so_first() {
        assertThat(stranger.get("/api/tickets?nosuch=1").status()).isEqualTo(401);
        assertThat(stranger.signedInAs("anna").get("/api/audit?nosuch=1").status())
                .isEqualTo(403);
    }

    @Test
    void outside_the_interface_others_ask_in_their_own_ways() {
        for (String path : List.of(
                "/?state=s&code=c&session_state=x",
                "/index.html?utm_source=mail",
                "/swagger-ui/index.html?docExpansion=none",
                "/openapi/callwright.yml?v=2",
                "/health/liveness?from=balancer")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(200);
        }
    }
}
