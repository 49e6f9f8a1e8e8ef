package org.callwright.web.openapi;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.web.router.Router;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.web.access.Access;
import org.callwright.web.access.Who;
import org.callwright.web.change.IdempotencyKey;

/** Serves the description that was made at compile time, with the {@link CommonParts}. */
@Hidden
@Controller("/openapi")
class DescriptionController {
    private static final String MADE = "classpath:META-INF/swagger/callwright.yml";

    private final String description;

    DescriptionController(ResourceResolver resources, Router router) throws IOException {
        try (InputStream made = resources
                .getResourceAsStream(MADE)
                .orElseThrow(() -> new IllegalStateException(MADE + " is not there"))) {
            Set<String> takingKeys = router.uriRoutes()
                    .filter(route -> route.getHttpMethod() == HttpMethod.POST
                            && IdempotencyKey.isTakenBy(route.getAnnotationMetadata()))
                    .map(route -> route.getUriMatchTemplate().toPathString())
                    .collect(Collectors.toSet());
            description = CommonParts.addedTo(
                    new String(made.readAllBytes(), StandardCharsets.UTF_8),
                    DescriptionController::isForAnyone,
                    (method, path) -> method.equals("post") && takingKeys.contains(path));
        }
    }

    private static boolean isForAnyone(String method, String path) {
        return Access.to(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), path)
                .map(Who::anyone)
                .orElse(false);
    }

    @Get(uri = "/callwright.yml", produces = "text/plain;charset=UTF-8")
    String description() {
        return description;
    }
}
