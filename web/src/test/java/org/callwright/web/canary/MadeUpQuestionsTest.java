package org.callwright.web.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.WholeSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whatever somebody writes behind the '?' of an address is answered or refused, and is no error of ours. */
class MadeUpQuestionsTest {
    private static final List<String> MADE_UP = List.of(
            "",
            "é",
            "\u0000",
            "-1",
            "99999999999999999999",
            "9223372036854775807",
            "-9223372036854775808_1",
            "9223372036854775807_9223372036854775807",
            "1000_é",
            "%",
            "'",
            "x".repeat(2_000),
            "\uD83D\uDE00",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "0000-01-01",
            "id",
            "-created");

    @Test
    void nothingIsAnErrorOfOurs(@TempDir Path folder) throws Exception {
        try (WholeSite site = WholeSite.start(folder)) {
            CanarySite canaries = CanarySite.in(site);
            Browser admin = site.stranger().signedInAs("admin", "admin");
            Map<String, Set<String>> parameters =
                    parameters(admin.get("/openapi/callwright.yml").text());
            assertThat(asked(parameters, "/api/tickets")).contains("after", "sort", "order");
            List<String> wrong = new ArrayList<>();
            for (String path : canaries.paths()) {
                for (String parameter : asked(parameters, path.split("\\?", 2)[0])) {
                    for (String value : MADE_UP) {
                        String address = path + (path.contains("?") ? "&" : "?") + parameter + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8);
                        int status = admin.get(address).status();
                        if (status >= 500 && !path.startsWith("/health")) {
                            wrong.add(status + " " + address.substring(0, Math.min(200, address.length())));
                        }
                    }
                }
            }

            assertThat(wrong).isEmpty();
        }
    }

    private static Set<String> asked(Map<String, Set<String>> parameters, String path) {
        return parameters.entrySet().stream()
                .filter(entry -> path.matches(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What can be asked for, by the form of the address. */
    private static Map<String, Set<String>> parameters(String description) {
        JsonNode described =
                new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(description));
        Map<String, Set<String>> all = new TreeMap<>();
        described
                .path("paths")
                .properties()
                .forEach(path -> all.put(
                        path.getKey().replaceAll("\\.(?=\\{)", "[.]").replaceAll("\\{[^}]+}", "[^/]+"),
                        StreamSupport.stream(
                                        path.getValue().at("/get/parameters").spliterator(), false)
                                .filter(parameter ->
                                        parameter.path("in").asText().equals("query"))
                                .map(parameter -> parameter.path("name").asText())
                                .collect(Collectors.toSet())));
        return all;
    }
}
