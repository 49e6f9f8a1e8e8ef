package org.callwright.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.launcher.Checkout;
import org.junit.jupiter.api.Test;

/** What the documents point at is there, and whatever can be configured stands in them. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    /** {@code @Value("${callwright.log.keep:1h}")} */
    private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{(callwright\\.[a-z.-]+)[:}]");

    private static final Pattern CONFIGURED =
            Pattern.compile("@(?:EachProperty|ConfigurationProperties)\\(\"(callwright\\.[a-z.-]+)\"\\)");
    private static final Pattern SETTER = Pattern.compile("void set([A-Z]\\w*)\\(");

    private final Path home = Checkout.here().home();

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatAreThere() throws IOException {
        List<String> broken = documents().stream().flatMap(this::brokenLinks).toList();

        assertThat(broken).isEmpty();
    }

    private Stream<String> brokenLinks(Path document) {
        return LINK.matcher(Compose.textOf(document))
                .results()
                .filter(link -> {
                    Path target = link.group(1).isEmpty()
                            ? document
                            : document.resolveSibling(link.group(1)).normalize();
                    return !Files.exists(target)
                            || (link.group(2) != null && !headings(target).contains(link.group(2)));
                })
                .map(link -> home.relativize(document) + ": " + link.group());
    }

    private static Set<String> headings(Path document) {
        return HEADING.matcher(Compose.textOf(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(home.resolve("docs"))) {
            return Stream.concat(
                            docs.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("README.md", "telephony/asterisk/README.md")
                                    .map(home::resolve))
                    .toList();
        }
    }

    @Test
    void whateverCanBeConfiguredIsDocumented() throws IOException {
        String documented = Compose.textOf(home.resolve("docs/CONFIGURATION.md"));
        Set<String> asked = new TreeSet<>();
        for (String module : List.of("core", "telephony", "web")) {
            try (Stream<Path> sources = Files.walk(home.resolve(module).resolve("src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .map(Compose::textOf)
                        .forEach(source -> asked.addAll(properties(source)));
            }
        }

        assertThat(asked).hasSizeGreaterThan(40).allSatisfy(property -> {
            String last = property.substring(property.lastIndexOf('.'));
            String group = property.substring(0, property.lastIndexOf('.'));
            assertThat(documented.lines().filter(line -> line.startsWith("| `" + group)))
                    .as(property)
                    .anyMatch(line -> line.contains(last + "`") || line.contains(last + ".<"));
        });
    }

    private static Set<String> properties(String source) {
        Set<String> found = new TreeSet<>();
        ASKED_FOR.matcher(source).results().forEach(asked -> found.add(asked.group(1)));
        Matcher configured = CONFIGURED.matcher(source);
        if (configured.find()) {
            SETTER.matcher(source)
                    .results()
                    .map(setter ->
                            setter.group(1).replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                    .forEach(name -> found.add(configured.group(1) + "." + name));
        }
        return found;
    }
}
