package org.callwright.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.callwright.web.fixture.Browser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What readers of the description show as an example: the one that is given, or else what the examples of the properties come
 * to. Notes what has to be there and has none.
 */
final class SchemaExamples {
    static final SchemaExamples NONE = new SchemaExamples(JsonNodeFactory.instance.objectNode());

    /** A time is a text in JSON, though YAML has a type for it. */
    private static final ObjectMapper JSON = new ObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final JsonNode described;
    private final List<String> missing = new ArrayList<>();
    private final Map<String, JsonNode> bodies = new TreeMap<>();

    private SchemaExamples(JsonNode described) {
        this.described = described;
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> example(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    static SchemaExamples of(Browser browser) {
        String text = browser.get("/openapi/callwright.yml").text();
        return new SchemaExamples(JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
    }

    /** Of every operation that takes JSON; a file has none. */
    private void example(String operation, JsonNode about) {
        JsonNode content = about.at("/requestBody/content");
        if (content.has("application/json")) {
            bodies.put(operation, of(operation, content.get("application/json")));
        } else {
            content.elements()
                    .forEachRemaining(
                            file -> assertThat(file.at("/schema/format").asText())
                                    .as(operation)
                                    .isEqualTo("binary"));
        }
    }

    /** By method and path. */
    Map<String, JsonNode> bodies() {
        return bodies;
    }

    List<String> missing() {
        return missing;
    }

    /** @param content of a request, of one media type */
    private JsonNode of(String place, JsonNode content) {
        JsonNode given = content.has("examples")
                ? content.path("examples").elements().next().path("value")
                : content.path("example");
        return given.isMissingNode() ? required(place, content.path("schema")) : given;
    }

    private JsonNode required(String place, JsonNode schema) {
        return composed(place, schema).orElseGet(() -> {
            missing.add(place);
            return JsonNodeFactory.instance.nullNode();
        });
    }

    private Optional<JsonNode> composed(String place, JsonNode schema) {
        JsonNode known = resolved(schema);
        if (known.has("example")) {
            return Optional.of(known.get("example"));
        }
        if (known.has("enum")) {
            return Optional.of(known.at("/enum/0"));
        }
        return switch (known.path("type").asText()) {
            case "boolean" -> Optional.of(BooleanNode.TRUE);
            case "array" -> composed(place, known.path("items")).map(SchemaExamples::listOf);
            case "object" -> known.has("properties") ? Optional.of(object(place, known)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private JsonNode object(String place, JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> needed = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String there = place + "." + name;
            if (needed.contains(name)) {
                object.set(name, required(there, property.getValue()));
            } else if (!isItself(property.getValue(), schema)) {
                composed(there, property.getValue()).ifPresent(value -> object.set(name, value));
            }
        });
        if (object.isEmpty()) {
            missing.add(place);
        }
        return object;
    }

    /** Sub-orders of an order. */
    private boolean isItself(JsonNode property, JsonNode schema) {
        return resolved(property).equals(schema)
                || resolved(property.path("items")).equals(schema);
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.has("$ref") ? schema : schema.at("/allOf/0");
        return reference.has("$ref")
                ? described.at(reference.get("$ref").asText().substring(1))
                : schema;
    }

    private static ArrayNode listOf(JsonNode one) {
        return JsonNodeFactory.instance.arrayNode().add(one);
    }
}
