package org.callwright.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Centre;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory")
class TicketReportsTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Centre centre;

    private Browser as(String account) {
        return Browser.at(server.getURI()).signedInAs(account);
    }

    private String day() {
        return "from=" + centre.ticket.opened().truncatedTo(ChronoUnit.HOURS) + "&to="
                + centre.ticket.opened().plus(1, ChronoUnit.DAYS);
    }

    @Test
    void aRowHasItsCountsAndLeavesOutTheMeansOfWhichNothingQualifies() {
        JsonNode report =
                as("sue").get("/api/reports/tickets?interval=DAY&" + day()).json();

        JsonNode row = report.at("/rows/0");
        assertThat(row.get("key").textValue()).isEqualTo("support");
        assertThat(row.at("/metrics/OPENED").doubleValue()).isEqualTo(1.0);
        assertThat(row.at("/metrics/RESOLVED").doubleValue()).isZero();
        assertThat(row.get("metrics").has("TIME_TO_RESOLVE")).isFalse();
        assertThat(row.get("metrics").has("SLA")).isFalse();
    }

    @Test
    void aTeamLeadSeesTheTicketsOfTheTeamAndWhoMayNotReadReportsNone() {
        assertThat(as("lea")
                        .get("/api/reports/tickets?interval=DAY&by=TEAM&" + day())
                        .json()
                        .at("/rows/0/key")
                        .textValue())
                .isEqualTo("red");
        assertThat(as("anna").get("/api/reports/tickets?" + day()).status()).isEqualTo(403);
        assertThat(as("anna").get("/api/reports/backlog").status()).isEqualTo(403);
    }

    @Test
    void aCountOpensOntoItsTickets() {
        JsonNode rows = as("sue")
                .get("/api/reports/tickets/rows?count=OPENED&key=support&" + day())
                .json();

        assertThat(rows.at("/items/0/ticket/ticket").textValue())
                .isEqualTo(centre.ticket.number().value());
        assertThat(rows.at("/items/0/at").textValue())
                .isEqualTo(centre.ticket.opened().toString());
        assertThat(as("sue")
                        .get("/api/reports/tickets/rows?count=LOST&" + day())
                        .json()
                        .get("legal"))
                .extracting(JsonNode::textValue)
                .contains("OPENED", "RESOLVE_BREACHED");
    }

    @Test
    void theBacklogIsDividedByAgeAndABandOpensOntoItsTickets() {
        Browser sue = as("sue");

        JsonNode backlog = sue.get("/api/reports/backlog?by=ALL").json();
        assertThat(backlog.at("/bands/0/from").longValue()).isZero();
        assertThat(backlog.get("bands").size())
                .isEqualTo(backlog.at("/rows/0/tickets").size());
        assertThat(backlog.at("/rows/0/total").longValue()).isEqualTo(1);
        int last = backlog.get("bands").size() - 1;
        assertThat(sue.get("/api/reports/backlog/rows?by=ALL&band=" + last)
                        .json()
                        .get("items"))
                .hasSize(backlog.at("/rows/0/tickets/" + last).intValue());
        assertThat(sue.get("/api/reports/backlog/rows?by=ALL&band=99")
                        .json()
                        .get("field")
                        .textValue())
                .isEqualTo("band");
    }

    @Test
    void filesHaveTheSameRows() {
        Browser sue = as("sue");

        assertThat(sue.get("/api/reports/tickets.csv?interval=DAY&" + day()).text())
                .contains("from,to,queue,OPENED,RESPONDED")
                .contains(",support,1,");
        assertThat(sue.get("/api/reports/backlog.csv").text())
                .contains("as of,queue,TOTAL,below 4h,below 24h")
                .contains("# BACKLOG = tickets neither resolved nor closed")
                .contains(",support,1,");
        assertThat(sue.get("/api/reports/backlog.xlsx").status()).isEqualTo(200);
        assertThat(as("quinn").get("/api/reports/tickets.csv?" + day()).status())
                .as("may read, not export")
                .isEqualTo(403);
    }

    @Test
    void firstContactResolutionOpensOntoItsTickets() {
        Browser sue = as("sue");

        assertThat(sue.get("/api/reports/first-contacts?interval=DAY&" + day())
                        .json()
                        .at("/rows/0/metrics/FCR")
                        .doubleValue())
                .isEqualTo(1.0);
        assertThat(sue.get("/api/reports/first-contacts/rows?count=RESOLVED&key=support&" + day())
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(sue.get("/api/reports/first-contacts/rows?count=REPEATED&key=support&" + day())
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(sue.get("/api/reports/first-contacts.csv?interval=DAY&" + day())
                        .text())
                .contains("FIRST,RESOLVED,REPEATED,FCR")
                .contains(",support,1,1,0,1");
        assertThat(sue.get("/api/reports/first-contacts?repeat=0&" + day()).status())
                .isEqualTo(400);
    }
}
