package org.callwright.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Adds to each operation of a description how it can be refused, which is the same everywhere and so written down once,
 * here; and gives each refusal the body that it has, a problem.
 */
final class CommonProblems {
    private CommonProblems() {}

    /** @param isForAnyone whether a method, in small letters, of a path asks for no token */
    static String addedTo(String description, BiPredicate<String, String> isForAnyone) {
        Yaml yaml = yaml();
        Map<String, Object> root = yaml.load(description);
        child(root, "paths")
                .forEach((path, operations) -> map(operations).forEach((method, operation) -> {
                    if (operation instanceof Map<?, ?>) {
                        add(map(operation), path.contains("{"), isForAnyone.test(method, path));
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
        responses.forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && !status.equals("416")) {
                map(response).computeIfAbsent("content", unsaid -> body());
            }
        });
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
