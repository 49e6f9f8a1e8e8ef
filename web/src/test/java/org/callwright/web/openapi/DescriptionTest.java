package org.callwright.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@MicronautTest(environments = "memory")
class DescriptionTest {
    /** A web socket, which OpenAPI has no words for; docs/API.md has. */
    private static final String LIVE = "GET /api/live";

    private static final Pattern TYPED = Pattern.compile("curl [^\n]*?\\$CW(/[^\\s\"?]+)[^\n]*");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private JsonNode described = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() {
        String text = Browser.at(server.getURI()).get("/openapi/callwright.yml").text();
        described = new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    private JsonNode operation(String method, String path) {
        return described.path("paths").path(path).path(method);
    }

    @Test
    void everyEndpointOfTheInterfaceIsDescribedAndNoOther() {
        Set<String> routes = router.uriRoutes()
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.OPTIONS && route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethod() + " "
                        + route.getUriMatchTemplate().toPathString())
                .filter(route -> route.contains(" /api/") && !route.equals(LIVE))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> operations = new TreeSet<>();
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(operations).isEqualTo(routes).hasSizeGreaterThan(15);
    }

    @Test
    void whatTheDocumentHasPeopleTypeIsAnOperation() throws IOException {
        List<String> typed = TYPED.matcher(
                        Files.readString(Path.of("../docs/API.md")).replace("\\\n", " "))
                .results()
                .map(command -> method(command.group()) + " " + command.group(1))
                .toList();
        List<String> operations = new ArrayList<>();
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "[^/]+"))));

        assertThat(typed)
                .hasSizeGreaterThan(50)
                .allSatisfy(command -> assertThat(operations).anyMatch(command::matches));
    }

    /** As curl chooses it. */
    private static String method(String command) {
        Matcher said = Pattern.compile(" -X ([A-Z]+)").matcher(command);
        if (said.find()) {
            return said.group(1);
        }
        return command.contains(" -T ") ? "PUT" : command.contains(" -d ") ? "POST" : "GET";
    }

    @Test
    void everyOperationSaysHowItIsRefusedAndWithWhat() {
        for (JsonNode path : described.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation
                                .at("/responses/500/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as(operation.path("summary").asText())
                        .isEqualTo("#/components/schemas/Problem");
            }
        }
        assertThat(described.at("/components/schemas/Problem/properties").has("detail"))
                .isTrue();
    }

    @Test
    void whatIsAskedOfTheWholeInterfaceIsAskedOfOneOperation() {
        JsonNode call = operation("get", "/api/calls/{id}").path("responses");
        JsonNode signIn = operation("post", "/api/session").path("responses");

        assertThat(call.properties())
                .extracting(response -> response.getKey())
                .contains("200", "400", "401", "403", "404");
        assertThat(signIn.has("403")).isFalse();
        assertThat(operation("post", "/api/session").path("security")).isEmpty();
        assertThat(signIn.at("/401/description").asText()).contains("Name or password is wrong");
        assertThat(signIn.at("/401/content/application~1problem+json").isMissingNode())
                .isFalse();
    }

    @Test
    void soundIsBinary() {
        JsonNode audio = operation("get", "/api/recordings/{id}/audio").path("responses");

        assertThat(audio.at("/200/content/audio~1wav/schema/format").asText()).isEqualTo("binary");
        assertThat(audio.at("/206/content/audio~1wav/schema/format").asText()).isEqualTo("binary");
        assertThat(audio.has("416")).isTrue();
    }
}
