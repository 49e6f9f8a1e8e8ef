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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Role;
import org.callwright.web.access.Access;
import org.callwright.web.access.Who;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@MicronautTest(environments = "memory", startApplication = true)
class AccessMatrixTest {
    /**
     * @param account null: a stranger
     * @param role the one role that the account has
     */
    private record Visitor(@Nullable String account, String role) {
        /** Signed in anew each time: one of the endpoints ends the session. */
        Browser browser(Browser stranger) {
            return account == null ? stranger : stranger.signedInAs(account);
        }
    }

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    Centre centre;

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
        Map<String, Grants> grants = centre.roles.stream().collect(Collectors.toMap(Role::id, Role::grants));
        List<Visitor> visitors = List.of(
                new Visitor(null, "stranger"),
                new Visitor("anna", "agent"),
                new Visitor("lea", "team_lead"),
                new Visitor("sue", "supervisor"),
                new Visitor("quinn", "quality"),
                new Visitor("dora", "department_staff"),
                new Visitor("ada", "admin"),
                new Visitor("nils", "sees_numbers"));
        assertThat(visitors).extracting(Visitor::role).containsAll(grants.keySet());
        return endpoints()
                .flatMap(route -> visitors.stream().map(visitor -> test(route, visitor, grants, stranger)))
                .toList();
    }

    private static DynamicTest test(
            UriRouteInfo<?, ?> route, Visitor visitor, Map<String, Grants> grants, Browser stranger) {
        String endpoint = route.getHttpMethod() + " " + template(route);
        return DynamicTest.dynamicTest(visitor.role() + " at " + endpoint, () -> {
            Who who = Access.to(route.getHttpMethod(), template(route)).orElseThrow();
            boolean known = visitor.account() != null;
            boolean may = who.anyone() || (known && who.admits(grants.getOrDefault(visitor.role(), Grants.NONE)));
            int refused = known ? 403 : 401;
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
                .replace("/customers/{id}", "/customers/1007")
                .replace("/reveals/{id}", "/reveals/1")
                .replace("{id}", recording ? Centre.OLD_RECORDING.toString() : Centre.OLD_CALL.value())
                .replace("{number}", Centre.OLD_TICKET.value())
                .replace("{step}", "accept")
                .replace("{delivery}", "1")
                .replace("{sku}", "KETTLE-17")
                .replace("{command}", "approve")
                .replace("{format}", "csv")
                .replace("{provider}", "nowhere")
                .replace("{selector}", "liveness")
                .replaceAll("\\{\\w+}", "1");
    }
}
