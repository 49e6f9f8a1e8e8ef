package org.callwright.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Role;
import org.callwright.core.access.Scope;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(environments = "memory")
class ReportsTest {
    private static final String DAY = "from=2026-03-14T00:00:00Z&to=2026-03-15T00:00:00Z";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    @Test
    void aRowHasItsMetricsAndLeavesOutThoseOfWhichNothingQualifies() {
        JsonNode report = as("sue").get("/api/reports/calls?" + DAY).json();

        JsonNode row = report.at("/rows/0");
        assertThat(row.get("key").textValue()).isEqualTo("support");
        assertThat(row.get("start").textValue()).isEqualTo("2026-03-14T08:00:00Z");
        assertThat(row.at("/metrics/SERVICE_LEVEL").doubleValue()).isEqualTo(1.0);
        assertThat(row.at("/metrics/AHT").doubleValue()).isEqualTo(70.0);
        assertThat(as("sue")
                        .get("/api/reports/calls?target=11&" + DAY)
                        .json()
                        .at("/rows/0/metrics/SERVICE_LEVEL")
                        .doubleValue())
                .isZero();
    }

    @Test
    void aTeamLeadSeesTheCallsOfTheTeamAndAStrangerToItNone() {
        assertThat(as("lea")
                        .get("/api/reports/calls?by=TEAM&" + DAY)
                        .json()
                        .at("/rows/0/key")
                        .textValue())
                .isEqualTo("red");
        assertThat(as("sue")
                        .get("/api/reports/calls?by=DEPARTMENT&" + DAY)
                        .json()
                        .at("/rows/0/key")
                        .textValue())
                .isEqualTo("service");
        assertThat(as("anna").get("/api/reports/calls?" + DAY).status()).isEqualTo(403);
    }

    @Test
    void aCountOpensOntoItsCallsWithMaskedNumbers() {
        Browser sue = as("sue");

        JsonNode rows = sue.get("/api/reports/calls/rows?count=ANSWERED&key=support&" + DAY)
                .json();

        assertThat(rows.at("/items/0/call").textValue()).isEqualTo(Centre.OLD_CALL.value());
        assertThat(rows.at("/items/0/caller/phone").textValue()).isEqualTo("138****0001");
        assertThat(sue.get("/api/reports/calls/rows?count=ABANDONED&key=support&" + DAY)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void callsAreToldApartByTheStoreOfTheirTicket() {
        Browser sue = as("sue");

        assertThat(sue.get("/api/reports/calls?by=STORE&" + DAY)
                        .json()
                        .at("/rows/0/key")
                        .textValue())
                .isEqualTo("north");
        assertThat(sue.get("/api/reports/calls/rows?by=STORE&key=north&" + DAY)
                        .json()
                        .at("/items/0/caller/phone")
                        .textValue())
                .isEqualTo("138****0001");
        assertThat(sue.get("/api/reports/calls.csv?by=STORE&" + DAY).text()).contains("from,to,store", ",north,1,1,0");
        assertThat(sue.get("/api/reports/calls?by=CATEGORY&" + DAY).json().get("rows"))
                .isEmpty();
        assertThat(sue.get("/api/reports/agents?by=STORE&" + DAY).json().get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("ALL", "AGENT", "TEAM", "DEPARTMENT");
    }

    @Test
    void agentsTimeIsDividedAmongWhatTheyWere() {
        JsonNode row =
                as("sue").get("/api/reports/agents?interval=DAY&" + DAY).json().at("/rows/0");

        assertThat(row.get("key").textValue()).isEqualTo("anna");
        assertThat(row.at("/metrics/READY").doubleValue()).isEqualTo(60.0);
        assertThat(row.at("/metrics/OCCUPANCY").doubleValue()).isZero();
    }

    @Test
    void anAgentsCountOpensOntoItsOffersWithMaskedNumbers() {
        JsonNode rows = as("sue")
                .get("/api/reports/agents/rows?count=OFFERED&key=anna&" + DAY)
                .json()
                .get("items");

        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/agent").textValue()).isEqualTo("anna");
        assertThat(rows.at("/0/at").textValue()).isEqualTo("2026-03-14T08:01:00Z");
        assertThat(rows.at("/0/call/call").textValue()).isEqualTo(Centre.OLD_CALL.value());
        assertThat(rows.at("/0/call/caller/phone").textValue()).isEqualTo("138****0001");
        assertThat(as("lea")
                        .get("/api/reports/agents/rows?by=TEAM&key=red&count=ANSWERED&" + DAY)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(as("sue")
                        .get("/api/reports/agents/rows?count=REJECTED&key=anna&" + DAY)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(as("sue")
                        .get("/api/reports/agents/rows?count=READY&" + DAY)
                        .json()
                        .get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("OFFERED", "ANSWERED", "UNANSWERED", "REJECTED");
        assertThat(as("anna").get("/api/reports/agents/rows?" + DAY).status()).isEqualTo(403);
    }

    @Test
    void aFileHasTheSameRows() throws IOException {
        Browser sue = as("sue");

        assertThat(sue.get("/api/reports/calls.csv?" + DAY).text())
                .contains("from,to,queue,OFFERED,ANSWERED")
                .contains("2026-03-14 16:00,2026-03-14 17:00,support,1,1,0");
        assertThat(sue.get("/api/reports/calls.pdf?" + DAY).json().get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("csv", "xlsx");
        assertThat(as("quinn").get("/api/reports/calls.csv?" + DAY).status())
                .as("may read, not export")
                .isEqualTo(403);
    }

    @Test
    void everyFigureCarriesItsFormulaAlsoInAFile(@TempDir Path folder) throws IOException {
        Browser sue = as("sue");
        Map<String, String> published = new HashMap<>();
        sue.get("/api/reports/formulas").json().forEach(one -> {
            if (one.get("of").textValue().equals("CALLS")) {
                published.put(one.get("metric").textValue(), one.get("formula").textValue());
            }
        });

        JsonNode report = sue.get("/api/reports/calls?" + DAY).json();
        assertThat(report.get("formulas").findValuesAsText("metric"))
                .isEqualTo(StreamSupport.stream(report.get("metrics").spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList());
        report.get("formulas")
                .forEach(one -> assertThat(one.get("formula").textValue())
                        .isEqualTo(published.get(one.get("metric").textValue())));

        String csv = sue.get("/api/reports/calls.csv?" + DAY).text().replace("\uFEFF", "");
        CsvReader.CsvReaderBuilder reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP);
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> records = reader.ofNamedCsvRecord(csv)) {
            rows = records.stream().toList();
        }
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.getField("OFFERED")).isEqualTo("1"));
        published.forEach((metric, formula) -> assertThat(csv).contains("# " + metric + " = " + formula + " ["));

        Map<String, String> parts = new HashMap<>();
        Path xlsx = Files.write(
                folder.resolve("calls.xlsx"),
                sue.get("/api/reports/calls.xlsx?" + DAY).response().body());
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"report\"", "name=\"formulas\"");
        assertThat(parts.values().toString()).contains("AHT", "(talk + hold + wrap-up) / handled");
    }

    @Test
    void agentsTimeOpensOntoItsStatesWhichLastAsLong() {
        JsonNode rows = as("lea")
                .get("/api/reports/agents/times?time=LOGGED_IN&by=TEAM&key=red&" + DAY)
                .json()
                .get("items");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("agent").textValue()).isEqualTo("anna");
            assertThat(row.get("state").textValue()).isEqualTo("READY");
            assertThat(row.get("start").textValue()).isEqualTo("2026-03-14T08:00:00Z");
            assertThat(row.get("end").textValue()).isEqualTo("2026-03-14T08:01:00Z");
            assertThat(row.get("seconds").doubleValue()).isEqualTo(60.0);
        });
        assertThat(as("sue")
                        .get("/api/reports/agents/times?time=PAUSED&key=anna&" + DAY)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(as("lea")
                        .get("/api/reports/agents/times?key=ben&" + DAY)
                        .json()
                        .get("items"))
                .as("not of her team")
                .isEmpty();
        assertThat(as("sue")
                        .get("/api/reports/agents/times?time=OFFERED&" + DAY)
                        .json()
                        .get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("LOGGED_IN", "PAUSED", "READY", "RINGING", "TALKING", "WRAP_UP");
        assertThat(as("anna").get("/api/reports/agents/times?" + DAY).status()).isEqualTo(403);
    }

    @Test
    void aQuestionThatMakesNoSenseIsAnsweredWithTheLegalValues() {
        Browser sue = as("sue");

        assertThat(sue.get("/api/reports/calls?interval=FORTNIGHT&" + DAY)
                        .json()
                        .get("legal"))
                .extracting(JsonNode::textValue)
                .contains("QUARTER_HOUR", "MONTH");
        assertThat(sue.get("/api/reports/agents?by=QUEUE&" + DAY)
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("by");
        assertThat(sue.get("/api/reports/calls?from=2026-03-14T00:00:00Z&to=2026-03-14T00:00:00Z")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("to");
        assertThat(sue.get("/api/reports/calls?interval=HOUR&from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("interval");
    }

    @Test
    void aPeriodHasABound() {
        Browser sue = as("sue");
        String years = "?interval=MONTH&from=2016-03-14T00:00:00Z&to=2026-03-14T00:00:00Z";

        for (String report : List.of(
                "calls",
                "agents",
                "calls/rows",
                "agents/rows",
                "agents/times",
                "tickets",
                "tickets/rows",
                "first-contacts")) {
            JsonNode problem = sue.get("/api/reports/" + report + years).json();
            assertThat(problem.get("field").textValue()).as(report).isEqualTo("to");
            assertThat(problem.get("detail").textValue()).contains("400 days");
        }
    }

    @Test
    void openingAFigureNeedsTheRightToReadWhatItOpensOnto() {
        List<Role> before = List.copyOf(centre.roles);
        Map<Permission, Scope> figures = new EnumMap<>(Map.of(Permission.REPORT_READ, Scope.ALL));
        Browser quinn = as("quinn");
        try {
            centre.roles.removeIf(role -> role.id().equals("quality"));
            centre.roles.add(new Role("quality", "Quality", new Grants(figures)));

            assertThat(quinn.get("/api/reports/calls?" + DAY).status()).isEqualTo(200);
            for (String rows :
                    List.of("calls/rows", "agents/rows", "tickets/rows", "first-contacts/rows", "satisfaction/rows")) {
                assertThat(quinn.get("/api/reports/" + rows + "?by=ALL&" + DAY).status())
                        .as(rows)
                        .isEqualTo(403);
            }
            assertThat(quinn.get("/api/reports/backlog/rows").status()).isEqualTo(403);

            figures.put(Permission.CALL_READ, Scope.OWN);
            centre.roles.removeLast();
            centre.roles.add(new Role("quality", "Quality", new Grants(figures)));
            assertThat(quinn.get("/api/reports/calls/rows?key=support&" + DAY)
                            .json()
                            .get("items"))
                    .as("calls of others")
                    .isEmpty();
        } finally {
            centre.roles.clear();
            centre.roles.addAll(before);
        }
    }

    @Test
    void everyMetricHasAFormula() {
        JsonNode formulas = as("sue").get("/api/reports/formulas").json();

        assertThat(formulas)
                .extracting(formula -> formula.get("metric").textValue())
                .contains("SERVICE_LEVEL", "ASA", "AHT", "OCCUPANCY");
        assertThat(formulas)
                .allSatisfy(formula ->
                        assertThat(formula.get("formula").textValue()).isNotBlank());
    }
}
