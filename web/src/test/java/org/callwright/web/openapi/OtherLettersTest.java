package org.callwright.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Ids are ASCII, and a database that is asked for another one complains: wherever a text can come in, nobody hears of that. */
@ExtendWith(SharedSite.class)
class OtherLettersTest {
    private static final String OTHER = "维修张敏";
    private static final String SENT = URLEncoder.encode(OTHER, StandardCharsets.UTF_8);

    /** Who signs in is somebody else from then on, and a webhook would be told at its address. */
    private static final String NOT_SENT = ".* /api/(session|webhooks|agent|live|imports).*";

    /** What does not say which are wanted. */
    private static final Set<String> OF_THE_LIST = Set.of("sort", "interval");

    /** Numbers of tickets and work orders are read in any spelling, and other systems call customers as they like. */
    private static final Set<String> OF_ANY_LETTERS = Set.of("number", "externalId");

    private static Browser admin = Browser.nowhere();
    private static JsonNode described = new ObjectMapper().createObjectNode();
    private static SchemaExamples examples = SchemaExamples.NONE;

    @BeforeAll
    static void read() {
        admin = SharedSite.as("admin").browser();
        String text = admin.get("/openapi/callwright.yml").text();
        examples = SchemaExamples.of(admin);
        described = new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    static Stream<String> filters() {
        return described.path("paths").properties().stream()
                .filter(path -> !path.getKey().contains("{"))
                .flatMap(path -> texts(path.getValue().path("get"), "query")
                        .filter(name -> !OF_THE_LIST.contains(name))
                        .map(name -> path.getKey() + "?" + name + "=" + SENT + needed(path.getKey(), name)));
    }

    private static Stream<String> texts(JsonNode operation, String in) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(in)
                        && parameter.at("/schema/type").asText().equals("string")
                        && !parameter.path("schema").has("format"))
                .map(parameter -> parameter.path("name").asText());
    }

    /** Reports are about a time. */
    private static String needed(String path, String name) {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return path.startsWith("/api/reports/")
                ? "&by=" + (name.equals("key") ? "STORE" : "ALL") + "&interval=DAY&from=" + today + "&to="
                        + today.plus(1, ChronoUnit.DAYS)
                : "";
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_filter_finds_nothing(String wanted) {
        Answer answer = admin.get(wanted);

        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        assertThat(answer.json().path("items")).as(answer.text()).isEmpty();
    }

    static Stream<Arguments> paths() {
        return described.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation -> texts(operation.getValue(), "path")
                                .map(name -> Arguments.of(
                                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), name))));
    }

    private static Answer asked(String operation, String name, String id) {
        String[] parts = operation.split(" ", -1);
        String path = parts[1].replace("{" + name + "}", id).replaceAll("\\{[^}]*}", "1");
        JsonNode body = examples.bodies().get(operation);
        return body == null
                ? admin.send(parts[0], path, null, "If-Match", "\"0\"")
                : admin.send(parts[0], path, body.toString(), "Content-Type", "application/json", "If-Match", "\"0\"");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothing_is_at_such_an_address(String operation, String name) {
        Answer answer = asked(operation, name, SENT);

        if (OF_ANY_LETTERS.contains(name)) {
            assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(403, 404);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void an_id_that_cannot_be_is_not_our_fault(String operation, String name) {
        Answer answer = asked(operation, name, "NO%20SUCH!");

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    }

    static Stream<Arguments> bodies() {
        return examples.bodies().entrySet().stream()
                .filter(operation -> operation.getKey().startsWith("POST /")
                        && !operation.getKey().contains("{")
                        && !operation.getKey().matches(NOT_SENT))
                .flatMap(operation -> changed(operation.getValue()).stream()
                        .map(body -> Arguments.of(operation.getKey().substring(5), body)));
    }

    /** The same with another text in place of one of its own, for each of them. */
    private static List<String> changed(JsonNode body) {
        List<String> changed = new ArrayList<>();
        change(body, body, changed);
        return changed;
    }

    private static void change(JsonNode whole, JsonNode part, List<String> changed) {
        if (part instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (field.getValue() instanceof TextNode) {
                    object.set(field.getKey(), TextNode.valueOf(OTHER));
                    changed.add(whole.toString());
                    object.set(field.getKey(), field.getValue());
                }
                change(whole, field.getValue(), changed);
            }
        } else if (part instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode element = array.get(i);
                if (element instanceof TextNode) {
                    array.set(i, TextNode.valueOf(OTHER));
                    changed.add(whole.toString());
                    array.set(i, element);
                }
                change(whole, element, changed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_is_taken_or_refused(String path, String body) {
        Answer answer = admin.post(path, body);

        assertThat(answer.status()).as(answer.text()).isLessThan(500);
    }
}
