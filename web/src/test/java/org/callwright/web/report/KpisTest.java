package org.callwright.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory", rebuildContext = true)
class KpisTest {
    private static final String DAY = "interval=DAY&from=2026-03-13T16:00:00Z&to=2026-03-14T16:00:00Z";

    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    private Browser.Answer setUp(String id, String formula, String further) {
        return as("ada")
                .post(
                        "/api/kpis",
                        ("{\"id\":\"%s\",\"name\":\"%s\",\"formula\":\"%s\",\"unit\":\"SECONDS\",\"direction\":\"LOWER\","
                                        + "\"target\":60,\"warning\":80%s}")
                                .formatted(id, id, formula, further));
    }

    @Test
    void anAdminChoosesWhatATeamIsMeasuredByAndEachFigureOpensOntoItsRows() {
        assertThat(setUp("handling", "calls.aht", "").status()).isEqualTo(201);
        assertThat(setUp("waiting", "calls.asa", ",\"queue\":\"support\"").status())
                .isEqualTo(201);
        Browser lea = as("lea");

        JsonNode report = lea.get("/api/reports/kpis?team=red&" + DAY).json();

        assertThat(report.get("rows"))
                .extracting(row -> row.get("kpi").textValue() + " "
                        + row.get("value").doubleValue() + " "
                        + row.get("status").textValue())
                .containsExactly("handling 70.0 WARNING", "waiting 12.0 MET");
        for (JsonNode row : report.get("rows")) {
            String address = row.at("/metrics/0/rows/0").textValue();
            assertThat(lea.get(address).json().at("/items/0/call").textValue())
                    .as(address)
                    .isEqualTo(Centre.OLD_CALL.value());
        }
        assertThat(lea.get("/api/reports/kpis?team=blue&" + DAY)
                        .json()
                        .at("/rows/0/status")
                        .textValue())
                .isEqualTo("ABSENT");
        assertThat(as("anna").get("/api/reports/kpis?team=red&" + DAY).status()).isEqualTo(403);
    }

    @Test
    void ofTicketsEachPersonSeesWhatTheReportsOfTicketsShowThem() {
        setUp("opened", "tickets.opened", "");
        setUp("fcr", "contacts.fcr", ",\"queue\":\"support\"");
        String day = "interval=DAY&from=" + centre.ticket.opened().truncatedTo(ChronoUnit.HOURS) + "&to="
                + centre.ticket.opened().plus(1, ChronoUnit.DAYS);

        for (Browser reader : List.of(as("lea"), as("sue"))) {
            JsonNode rows =
                    reader.get("/api/reports/kpis?team=red&" + day).json().get("rows");
            assertThat(rows.at("/0/value").doubleValue())
                    .isEqualTo(reader.get("/api/reports/first-contacts?by=QUEUE&" + day)
                            .json()
                            .at("/rows/0/metrics/FCR")
                            .doubleValue())
                    .isEqualTo(1.0);
            assertThat(rows.at("/1/value").doubleValue())
                    .isEqualTo(reader.get("/api/reports/tickets?by=TEAM&" + day)
                            .json()
                            .at("/rows/0/metrics/OPENED")
                            .doubleValue())
                    .isEqualTo(1.0);
            for (JsonNode row : List.of(rows.get(0), rows.get(1))) {
                String address = row.at("/metrics/0/rows/0").textValue();
                assertThat(reader.get(address)
                                .json()
                                .at("/items/0/ticket/ticket")
                                .textValue())
                        .as(address)
                        .isEqualTo(centre.ticket.number().value());
            }
        }
        assertThat(as("sue")
                        .get("/api/reports/kpis?team=blue&" + day)
                        .json()
                        .at("/rows/1/status")
                        .textValue())
                .isEqualTo("ABSENT");
    }

    @Test
    void everyMetricsAddressesCanBeAsked() {
        JsonNode metrics = as("ada").get("/api/kpi-metrics").json();
        Browser sue = as("sue");
        int number = 0;
        for (JsonNode metric : metrics) {
            assertThat(setUp("k" + number++, metric.get("name").textValue(), "").status())
                    .isEqualTo(201);
        }

        JsonNode rows = sue.get("/api/reports/kpis?team=red&" + DAY).json().get("rows");

        assertThat(rows).hasSize(number);
        for (JsonNode row : rows) {
            for (JsonNode address : row.at("/metrics/0/rows")) {
                assertThat(sue.get(address.textValue()).status())
                        .as(address.textValue())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aFormulaOverWhatThereIsNotIsRefusedNamingIt() {
        JsonNode problem = setUp("wrong", "calls.answered / calls.ofered", "").json();

        assertThat(problem.get("field").textValue()).isEqualTo("formula");
        assertThat(problem.get("detail").textValue()).contains("calls.ofered");
        assertThat(problem.get("legal"))
                .extracting(JsonNode::textValue)
                .contains(
                        "calls.offered",
                        "agents.occupancy",
                        "satisfaction.csat",
                        "quality.quality_score",
                        "tickets.sla",
                        "contacts.fcr");
        assertThat(setUp("wrong", "calls.answered /", "").json().get("detail").textValue())
                .contains("at character 17");
        assertThat(setUp("wrong", "calls.answered", ",\"queue\":\"nowhere\"")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("queue");
        assertThat(as("sue").post("/api/kpis", "{}").status()).isEqualTo(403);
    }

    @Test
    void theBusinessAsAWholeIsMeasuredByWhatIsForEveryTeamAndTakenAsAFile() {
        setUp("handling", "calls.aht", "");

        assertThat(as("sue").get("/api/reports/kpis.csv?" + DAY).text())
                .contains("from,to,team,kpi,name,unit,value,target,warning,status")
                .contains("2026-03-14 00:00,2026-03-15 00:00,,handling,handling,SECONDS,70,60,80,WARNING")
                .contains("# handling = calls.aht [SECONDS]", "# calls.aht = (talk + hold + wrap-up) / handled");
        assertThat(as("lea").get("/api/reports/kpis.csv?" + DAY).status())
                .as("may read, not export")
                .isEqualTo(403);
    }
}
