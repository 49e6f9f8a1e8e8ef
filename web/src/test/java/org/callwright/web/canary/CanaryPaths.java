package org.callwright.web.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The addresses at which something can be read, with the ids of what the canaries are in. */
final class CanaryPaths {
    /** Nothing is looked for there, for this reason. */
    private static final Map<String, String> NOT_ASKED = Map.of(
            "/api/live", "no answer but a stream of messages, which are looked through for themselves",
            "/api/customers/{id}/export", "hands a person everything over, and only who may hand over gets it",
            "/api/reveals/{id}", "tells a number to who has said why",
            "/api/recordings/{id}/audio", "sound; without an Asterisk there is none");

    private CanaryPaths() {}

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

    /** Reports are about a time. */
    private static String asked(String path) {
        if (!path.startsWith("/api/reports/") || path.endsWith("/formulas")) {
            return path;
        }
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return path + "?by=ALL&interval=DAY&from=" + today.minus(Duration.ofDays(1)) + "&to="
                + today.plus(Duration.ofDays(1));
    }
}
