package org.callwright.launcher.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.launcher.Checkout;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The checkout's docker-compose.yml, read as Docker reads it: anchors and merges resolved, variables not. */
@SuppressWarnings("unchecked")
record Compose(Path home, String text, Map<String, Object> root) {
    /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?message}}, but not the escaped {@code $$NAME}. */
    static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[-?][^}]*)?}");

    static Compose read() {
        Path home = Checkout.here().home();
        String text = textOf(home.resolve("docker-compose.yml"));
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new Compose(home, text, new Yaml(new SafeConstructor(strict)).load(text));
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) root.get("services");
    }

    Map<String, Object> service(String name) {
        return services().get(name);
    }

    /** The services that are built as the application is. */
    List<String> nodes() {
        return services().entrySet().stream()
                .filter(service -> "callwright".equals(service.getValue().get("image")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A service's variables, as text. */
    Map<String, String> environment(String service) {
        Map<String, Object> values = (Map<String, Object>) service(service).getOrDefault("environment", Map.of());
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> String.valueOf(value.getValue()), (a, b) -> b, TreeMap::new));
    }

    static List<String> list(Map<String, Object> of, String key) {
        return ((List<Object>) of.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }

    /** The Dockerfile of each image that is built here, by its build context. */
    Map<Path, Path> dockerfiles() {
        return services().values().stream()
                .map(service -> service.get("build"))
                .flatMap(build -> switch (build) {
                    case null -> Stream.<Map.Entry<Path, Path>>of();
                    case Map<?, ?> named -> Stream.of(dockerfile(named.get("context"), named.get("dockerfile")));
                    default -> Stream.of(dockerfile(build, "Dockerfile"));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private Map.Entry<Path, Path> dockerfile(Object context, Object name) {
        Path folder = home.resolve(String.valueOf(context)).normalize();
        return Map.entry(folder, folder.resolve(String.valueOf(name)));
    }

    /** The names that {@code .env} has to give. */
    TreeSet<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As Docker fills it in. */
    static String filledIn(String value, Map<String, String> variables) {
        return VARIABLE.matcher(value)
                .replaceAll(match -> variables.getOrDefault(match.group(1), defaultIn(match)))
                .replace("$$", "$");
    }

    private static String defaultIn(MatchResult match) {
        return match.group(2) != null && match.group(2).startsWith(":-")
                ? match.group(2).substring(2)
                : "";
    }
}
