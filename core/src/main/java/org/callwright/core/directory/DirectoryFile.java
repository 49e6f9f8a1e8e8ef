package org.callwright.core.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Queues and agents as people write them down: YAML, or JSON, which is YAML as well. docs/directory.example.yml shows all
 * there is.
 *
 * @param skills when given, all there are: another one is a slip of the pen
 */
record DirectoryFile(
        @Nullable List<String> skills,
        @Nullable List<Queue> queues,
        @Nullable List<Agent> agents) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Queue(
            @JsonProperty(required = true) String id,
            @Nullable String name,
            @Nullable List<String> dialed,
            @Nullable List<Step> steps,
            @Nullable Integer priority,
            @Nullable String ring,
            @JsonProperty("wrap-up") @Nullable String wrapUp,
            @Nullable String music,
            @Nullable Boolean recorded,
            @Nullable Asks asks,
            @Nullable String store) {}

    record Asks(
            @JsonProperty(required = true) String sound,
            @Nullable Integer digits,
            @Nullable String patience,
            @Nullable Integer tries) {}

    record Step(@Nullable String after, @Nullable Map<String, Integer> skills) {}

    record Agent(
            @JsonProperty(required = true) String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Map<String, Integer> skills,
            @Nullable Boolean enabled) {}

    /** @throws UnusableDirectory when it cannot be understood; it says where */
    static DirectoryFile read(String text) {
        try {
            Object root = yaml().load(text);
            if (root == null) {
                throw new UnusableDirectory(List.of("it is empty"));
            }
            return MAPPER.convertValue(root, DirectoryFile.class);
        } catch (MarkedYAMLException e) {
            throw new UnusableDirectory(List.of("line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem()));
        } catch (YAMLException e) {
            throw new UnusableDirectory(List.of(String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            throw new UnusableDirectory(List.of(where(e)));
        }
    }

    /** Everything stays the text that it is: to YAML 1.1, 0421 is the number 273 and +49 loses its plus. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(50);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                addImplicitResolver(Tag.NULL, EMPTY, null);
            }
        });
    }

    private static String where(IllegalArgumentException failure) {
        if (!(failure.getCause() instanceof JsonMappingException e)) {
            return String.valueOf(failure.getMessage());
        }
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return (path.startsWith(".") ? path.substring(1) : "the file") + ": " + what(e);
    }

    private static String what(JsonMappingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                "there is no such entry; there are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList();
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null ->
                "is no "
                        + Map.of(
                                        Integer.class, "whole number",
                                        Boolean.class, "true or false",
                                        String.class, "text",
                                        List.class, "list",
                                        Map.class, "list of name: value")
                                .getOrDefault(mismatch.getTargetType(), "entry of this kind");
            default -> failure.getOriginalMessage().lines().findFirst().orElse("cannot be read");
        };
    }
}
