package org.callwright.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.validation.validator.Validator;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever copies an example out of the description has a request that is understood. */
@MicronautTest(environments = "memory")
class ExamplesTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    JsonMapper json;

    @Inject
    Validator validator;

    private SchemaExamples examples = SchemaExamples.NONE;

    @BeforeEach
    void read() {
        examples = SchemaExamples.of(Browser.at(server.getURI()));
    }

    @Test
    void everyOperationThatTakesSomethingHasAnExample() {
        assertThat(examples.bodies()).hasSizeGreaterThan(90);
        assertThat(examples.missing()).isEmpty();
    }

    @Test
    void everyExampleIsUnderstoodAndKeepsTheRulesOfItsFields() {
        Map<String, Argument<?>> types = new TreeMap<>();
        router.uriRoutes()
                .forEach(route -> body((MethodBasedRouteInfo<?, ?>) route)
                        .forEach(type -> types.put(
                                route.getHttpMethod() + " "
                                        + route.getUriMatchTemplate().toPathString(),
                                type)));
        Map<String, String> refused = new TreeMap<>();

        examples.bodies().forEach((operation, example) -> {
            String problem = problem(example, Objects.requireNonNull(types.get(operation), operation));
            if (!problem.isEmpty()) {
                refused.put(operation, problem);
            }
        });

        assertThat(refused).isEmpty();
    }

    private static Stream<Argument<?>> body(MethodBasedRouteInfo<?, ?> route) {
        return Stream.<Argument<?>>of(route.getTargetMethod().getArguments())
                .filter(argument -> argument.isAnnotationPresent(Body.class));
    }

    private String problem(JsonNode example, Argument<?> type) {
        try {
            Object read = json.readValue(example.toString(), type);
            // Where anything may be named there are no rules of fields.
            return read == null || read instanceof io.micronaut.json.tree.JsonNode
                    ? ""
                    : String.join(
                            "; ",
                            validator.validate(read).stream()
                                    .map(one -> one.getPropertyPath() + " " + one.getMessage())
                                    .toList());
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
