package org.callwright.core.source.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How another system's JSON becomes ours, which has the fields of the import's JSON lines.
 *
 * @param each where the list is, as a JSON pointer (RFC 6901); null: it is one object
 * @param fields where each of our fields is found, as JSON pointers from the object; what is not there is absent
 * @param constants what always is the same, such as the platform's name
 * @param values by field: their words and ours
 * @param parts what is nested, such as {@code lines}
 */
public record JsonMapping(
        @Nullable String each,
        @Nullable Map<String, String> fields,
        @Nullable Map<String, String> constants,
        @Nullable Map<String, Map<String, String>> values,
        @Nullable Map<String, JsonMapping> parts) {
    /** @throws IllegalArgumentException when a pointer is none */
    public JsonMapping {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        values = values == null ? Map.of() : Map.copyOf(values);
        parts = parts == null ? Map.of() : Map.copyOf(parts);
        fields.values().forEach(JsonPointer::compile);
    }

    List<ObjectNode> apply(JsonNode foreign) {
        JsonNode found = each == null ? foreign : foreign.at(each);
        if (!found.isArray()) {
            return found.isObject() ? List.of(one(found)) : List.of();
        }
        List<ObjectNode> all = new ArrayList<>();
        found.forEach(node -> all.add(one(node)));
        return all;
    }

    private ObjectNode one(JsonNode foreign) {
        ObjectNode ours = JsonNodeFactory.instance.objectNode();
        nonNull(constants).forEach(ours::put);
        nonNull(fields).forEach((field, pointer) -> {
            JsonNode value = foreign.at(pointer);
            if (!value.isMissingNode() && !value.isNull()) {
                ours.set(field, translated(field, value));
            }
        });
        nonNull(parts).forEach((part, mapping) -> {
            ArrayNode nested = ours.arrayNode();
            mapping.apply(foreign).forEach(nested::add);
            if (!nested.isEmpty()) {
                ours.set(part, nested);
            }
        });
        return ours;
    }

    private JsonNode translated(String field, JsonNode value) {
        String word = nonNull(values).getOrDefault(field, Map.of()).get(value.asText());
        return word == null ? value : JsonNodeFactory.instance.textNode(word);
    }

    private static <V> Map<String, V> nonNull(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
