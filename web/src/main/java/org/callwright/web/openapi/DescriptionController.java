package org.callwright.web.openapi;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.callwright.web.access.Access;
import org.callwright.web.access.Who;

/** Serves the description that was made at compile time, with the {@link CommonProblems}. */
@Hidden
@Controller("/openapi")
class DescriptionController {
    private static final String MADE = "classpath:META-INF/swagger/callwright.yml";

    private final String description;

    DescriptionController(ResourceResolver resources) throws IOException {
        try (InputStream made = resources
                .getResourceAsStream(MADE)
                .orElseThrow(() -> new IllegalStateException(MADE + " is not there"))) {
            description = CommonProblems.addedTo(
                    new String(made.readAllBytes(), StandardCharsets.UTF_8), DescriptionController::isForAnyone);
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
