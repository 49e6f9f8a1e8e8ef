package org.callwright.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@MicronautTest(environments = "memory", rebuildContext = true)
class IdempotencyKeysTest {
    private static final String TOO_LONG = "k".repeat(81);

    /** These take no key, for this reason. */
    private static final Map<String, String> WITHOUT = Map.of(
            "/api/session", "answers with tokens, which are not kept",
            "/api/session/refresh", "answers with tokens, which are not kept",
            "/api/session/oidc/{provider}", "answers with a secret of the sign-in, which is not kept",
            "/api/session/oidc/{provider}/return", "answers with tokens, which are not kept",
            "/api/customers/{id}/phones/{phone}/reveal", "answers with a number, which is not kept",
            "/api/customers/{id}/id-number/reveal", "answers with a number, which is not kept",
            "/api/calls/{id}/caller/reveal", "answers with a number, which is not kept",
            "/api/work-orders/{number}/attachments", "a file is not read twice to tell it from another",
            "/api/imports", "a file is not read twice; its rows are taken over once, whoever sends them again");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    Centre centre;

    private List<UriRouteInfo<?, ?>> posts = List.of();

    @BeforeEach
    void find() {
        posts = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST
                        && template(route).startsWith("/api/"))
                .collect(Collectors.toList());
        centre.roles.removeIf(role -> role.id().equals("admin"));
        centre.roles.add(new Role(
                "admin",
                "All",
                new Grants(Arrays.stream(Permission.values())
                        .collect(Collectors.toMap(Function.identity(), permission -> Scope.ALL)))));
    }

    @Test
    void everyPostSaysThatItTakesAKeyUnlessThereIsAReasonNot() {
        String text = Browser.at(server.getURI()).get("/openapi/callwright.yml").text();
        JsonNode described =
                new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        Set<String> without = new TreeSet<>();
        for (UriRouteInfo<?, ?> post : posts) {
            JsonNode operation = described.path("paths").path(template(post)).path("post");
            long keys = operation.path("parameters").findValuesAsText("name").stream()
                    .filter("Idempotency-Key"::equals)
                    .count();
            assertThat(keys).as(template(post)).isLessThan(2);
            if (keys == 0) {
                without.add(template(post));
            } else {
                assertThat(operation.path("responses").has("422")).isTrue();
            }
        }

        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT.keySet()));
    }

    @Test
    void everyPostThatSaysSoTakesOne() {
        Browser ada = Browser.at(server.getURI()).signedInAs("ada");
        for (UriRouteInfo<?, ?> post : posts) {
            boolean refused = ada.send(
                            "POST",
                            template(post).replaceAll("\\{\\w+}", "1"),
                            "{}",
                            "Content-Type",
                            post.getConsumes().stream()
                                    .findFirst()
                                    .orElse(MediaType.APPLICATION_JSON_TYPE)
                                    .toString(),
                            "Idempotency-Key",
                            TOO_LONG)
                    .text()
                    .contains("\"field\":\"Idempotency-Key\"");

            assertThat(refused).as(template(post)).isEqualTo(!WITHOUT.containsKey(template(post)));
        }
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }
}
