package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.launcher.e2e.site.Patience.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.junit.jupiter.api.Test;

/** Visitors of web pages call through a gateway that says which order they look at. */
@EndToEnd
class WebCallIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void theTicketIsOfItsChannelAndAboutThePagesOrder(Floor floor) {
        // The page has said it, so he is not asked.
        Line line = floor.line().asking();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call(floor.stranger().from(Floor.WEB_GATEWAY).headers("X-Order: TM-2026.7_A"));

        JsonNode pop = anna.awaitCall("TALKING");
        assertThat(pop.path("hint").path("web").asBoolean()).isTrue();
        assertThat(pop.path("hint").path("order").asText()).isEqualTo("TM-2026.7_A");
        assertThat(pop.path("hint").path("source").asText()).isEqualTo("WEB_CALL");
        Patience.until("the ticket is on record", () -> {
            JsonNode ticket = floor.supervisor()
                    .get("/api/tickets/" + pop.path("ticket").asText())
                    .path("ticket");
            assertThat(ticket.path("channel").asText()).isEqualTo("WEB_CALL");
            assertThat(ticket.path("originOrder").asText()).isEqualTo("TM-2026.7_A");
            assertThat(ticket.path("originSource").asText()).isEqualTo("WEB_CALL");
        });
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }

    @Test
    void whatMeansSomethingElsewhereIsTakenOutOfTheHeader(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call(floor.stranger()
                .from(Floor.WEB_GATEWAY)
                .headers("X-Order: A${SHELL(id)},1)&\"'<b>;" + "9".repeat(200)));

        JsonNode hint = anna.awaitCall("TALKING").path("hint");
        assertThat(hint.path("web").asBoolean()).isTrue();
        assertThat(hint.path("order").asText()).matches("ASHELLid1b9{50}");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }

    @Test
    void aStrangersHeaderIsNotRead(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call(floor.stranger().headers("X-Order: 10100"));

        assertThat(anna.awaitCall("TALKING").has("hint")).isFalse();
        caller.hangUp();
        assertThat(floor.records().channel(line.awaitEnded("CALLER_HUNG_UP").ticket()))
                .isEqualTo("PHONE");
    }

    /** Asterisk would also look for an endpoint of the name that From has. */
    @Test
    void nobodyIsTheGatewayOrTheCarrierByCallingHimselfSo(Floor floor) {
        Line line = floor.line();

        for (String name : new String[] {"web", "carrier"}) {
            SippCaller caller = line.call(Caller.of(name).from("127.0.0.4").headers("X-Order: 10100"));

            assertThat(caller.awaitEnd(SOON).sipCode()).isEqualTo(401);
        }
        assertThat(line.calls()).isEmpty();
    }
}
