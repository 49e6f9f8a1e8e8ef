package org.callwright.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.callwright.web.change.IdempotencyKey;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Adds to each operation of a description what is the same everywhere and so written down once, here: how it can be refused, each
 * refusal with the body that it has, a problem; and the header by which it is carried out once.
 */
final class CommonParts {
    private CommonParts() {}

    /**
     * @param isForAnyone whether a method, in small letters, of a path asks for no token
     * @param takesKey whether it takes an {@link IdempotencyKey}
     */
    static String addedTo(
            String description, BiPredicate<String, String> isForAnyone, BiPredicate<String, String> takesKey) {
        Yaml yaml = yaml();
        Map<String, Object> root = yaml.load(description);
        child(root, "paths")
                .forEach((path, operations) -> map(operations).forEach((method, operation) -> {
                    if (operation instanceof Map<?, ?>) {
                        add(map(operation), path.contains("{"), isForAnyone.test(method, path));
                        if (takesKey.test(method, path)) {
                            addKey(map(operation));
                        }
                        addBodies(child(map(operation), "responses"));
                    }
                }));
        return yaml.dump(root);
    }

    private static void add(Map<String, Object> operation, boolean ofOneThing, boolean forAnyone) {
        Map<String, Object> responses = child(operation, "responses");
        may(responses, "400", "Something in the request is invalid; the problem says what.");
        if (forAnyone) {
            operation.put("security", List.of());
        } else {
            may(responses, "401", "Not signed in, or the token has ended.");
            may(responses, "403", "Not for this account.");
        }
        if (ofOneThing) {
            may(responses, "404", "There is none.");
        }
        may(responses, "500", "Nobody foresaw it; the problem has an id that the log has, too.");
    }

    private static void addBodies(Map<String, Object> responses) {
        responses.forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && !status.equals("416")) {
                map(response).computeIfAbsent("content", unsaid -> body());
            }
        });
    }

    private static void addKey(Map<String, Object> operation) {
        List<Object> parameters = new ArrayList<>();
        if (operation.get("parameters") instanceof List<?> others) {
            parameters.addAll(others);
        }
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("name", IdempotencyKey.NAME);
        key.put("in", "header");
        key.put(
                "description",
                "Carried out once, however often it is sent within a day: a repetition is given the first answer, with"
                        + " Idempotency-Replayed.");
        key.put("schema", Map.of("type", "string", "pattern", "^" + IdempotencyKey.LEGAL + "$"));
        key.put("example", "7d1f7f0e-6f2a-4c1b-9b55-2f1d5f1f3f60");
        parameters.add(key);
        operation.put("parameters", parameters);
        Map<String, Object> responses = child(operation, "responses");
        may(responses, "409", "The first request with this Idempotency-Key has not been answered.");
        may(responses, "422", "This Idempotency-Key was used for another request.");
    }

    private static void may(Map<String, Object> responses, String status, String description) {
        responses.computeIfAbsent(status, unsaid -> new LinkedHashMap<>(Map.of("description", description)));
    }

    /** A new one each time: what is there twice would be written as a reference of YAML's. */
    private static Map<String, Object> body() {
        return Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")));
    }

    private static Map<String, Object> child(Map<String, Object> of, String name) {
        return map(of.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Yaml yaml() {
        DumperOptions readable = new DumperOptions();
        readable.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Representer plain = new Representer(readable);
        return new Yaml(new SafeConstructor(new LoaderOptions()), plain, readable);
    }
}
