package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.core.account.Role;
import org.callwright.web.access.Access;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@MicronautTest(environments = "memory", startApplication = true)
class AccessMatrixTest {
    /** @param account null: a stranger */
    private record Visitor(@Nullable String account, Set<Role> roles) {
        /** Signed in anew each time: one of the endpoints ends the session. */
        Browser browser(Browser stranger) {
            return account == null ? stranger : stranger.signedInAs(account);
        }
    }

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private Stream<UriRouteInfo<?, ?>> endpoints() {
        Map<String, UriRouteInfo<?, ?>> distinct = new TreeMap<>();
        router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.OPTIONS)
                .forEach(route -> distinct.put(route.getHttpMethod() + " " + template(route), route));
        return distinct.values().stream();
    }

    @Test
    void everyEndpointHasARow() {
        assertThat(endpoints()
                        .filter(route -> Access.to(route.getHttpMethod(), template(route))
                                .isEmpty())
                        .map(route -> route.getHttpMethod() + " " + template(route)))
                .isEmpty();
        assertThat(endpoints().count()).isGreaterThan(15);
    }

    @TestFactory
    List<DynamicTest> eachRoleMayWhatItsRowSaysAndNothingElse() {
        Browser stranger = Browser.at(server.getURI());
        List<Visitor> visitors = List.of(
                new Visitor(null, Set.of()),
                new Visitor("anna", Set.of(Role.AGENT)),
                new Visitor("sue", Set.of(Role.SUPERVISOR)),
                new Visitor("ada", Set.of(Role.ADMIN)));
        return endpoints()
                .flatMap(route -> visitors.stream().map(visitor -> test(route, visitor, stranger)))
                .toList();
    }

    private static DynamicTest test(UriRouteInfo<?, ?> route, Visitor visitor, Browser stranger) {
        String endpoint = route.getHttpMethod() + " " + template(route);
        return DynamicTest.dynamicTest(visitor.account() + " at " + endpoint, () -> {
            Access.Who who = Access.to(route.getHttpMethod(), template(route)).orElseThrow();
            boolean may = who.anyone() || who.roles().stream().anyMatch(visitor.roles()::contains);
            int refused = visitor.roles().isEmpty() ? 401 : 403;
            String body = route.getHttpMethod().permitsRequestBody() ? "{}" : null;

            // As from another machine: what watchers may is tested with them.
            int status = visitor.browser(stranger)
                    .passedOnByAProxy()
                    .send(route.getHttpMethodName(), path(route), body)
                    .status();

            if (may) {
                assertThat(status).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).isEqualTo(refused);
            }
        });
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static String path(UriRouteInfo<?, ?> route) {
        boolean recording = template(route).startsWith("/api/recordings");
        return template(route)
                .replace("{id}", recording ? Centre.OLD_RECORDING.toString() : Centre.OLD_CALL.value())
                .replace("{number}", Centre.OLD_TICKET.value())
                .replace("{selector}", "liveness");
    }
}
