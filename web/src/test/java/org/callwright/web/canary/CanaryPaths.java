package org.callwright.web.canary;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The addresses at which something can be read, with the ids of what the canaries are in. */
final class CanaryPaths {
    /** Nothing is looked for there, for this reason. */
    private static final Map<String, String> NOT_ASKED = Map.of(
            "/api/live", "no answer but a stream of messages, which are looked through for themselves",
            "/api/customers/{id}/export", "hands a person everything over, and only who may hand over gets it",
            "/api/reveals/{id}", "tells a number to who has said why",
            "/api/recordings/{id}/audio", "sound; without an Asterisk there is none");

    /** Nothing that has been read is sent back there, for this reason. */
    private static final Set<String> NOT_SENT_BACK = Set.of(
            "/api/session", // a sign-in
            "/api/agent/state", // what one is doing
            "/api/accounts/{id}/password", // nobody reads it
            "/api/tickets/{number}/disposition", // what is read there is a proposal
            "/api/number-schemes/{id}"); // each change begins another one

    private CanaryPaths() {}

    /** Where what can be read can be changed: addresses as they are set up, by their templates. */
    static Map<String, String> changed(Router router, Map<String, String> ids) {
        Set<String> templates = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.PUT || route.getHttpMethod() == HttpMethod.PATCH)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .collect(toCollection(TreeSet::new));
        assertThat(templates).containsAll(NOT_SENT_BACK);
        templates.removeAll(NOT_SENT_BACK);
        return templates.stream()
                .collect(toMap(
                        template -> template,
                        template -> filled(template, ids).findFirst().orElseThrow()));
    }

    static List<String> of(Router router, Map<String, String> ids) {
        List<String> templates = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .distinct()
                .toList();
        assertThat(templates).containsAll(NOT_ASKED.keySet());
        return templates.stream()
                .filter(template -> !NOT_ASKED.containsKey(template))
                .flatMap(template -> filled(template, ids))
                .toList();
    }

    private static Stream<String> filled(String template, Map<String, String> ids) {
        if (template.endsWith(".{format}")) {
            return Stream.of("csv", "xlsx").map(format -> asked(template.replace("{format}", format)));
        }
        StringBuilder path = new StringBuilder();
        StringBuilder soFar = new StringBuilder();
        for (String segment : template.substring(1).split("/", -1)) {
            soFar.append('/').append(segment);
            String id = ids.get(soFar.toString());
            assertThat(segment.startsWith("{") && id == null)
                    .as("nothing has been put into %s: put something, or say why not", template)
                    .isFalse();
            path.append('/').append(segment.startsWith("{") ? id : segment);
        }
        return Stream.of(asked(path.toString()));
    }

    /** Reports are about a time; what is unresolved is so now. */
    private static String asked(String path) {
        if (!path.startsWith("/api/reports/") || path.endsWith("/formulas")) {
            return path;
        }
        if (path.startsWith("/api/reports/backlog")) {
            return path + "?by=ALL";
        }
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return path + "?by=ALL&interval=DAY&from=" + today.minus(Duration.ofDays(1)) + "&to="
                + today.plus(Duration.ofDays(1));
    }
}
