package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;
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
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.junit.jupiter.api.Test;

/** A queue asks its callers for a number before they wait. */
@EndToEnd
class KeypadIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void anOrderThatIsKeyedInIsTheOneThatTheTicketIsAbout(Floor floor) {
        Line line = floor.line().asking();
        floor.records().order("880011");
        Desk anna = line.anna().with(ringsOn()).ready();

        SippCaller caller = line.call(floor.stranger().keys("880011#"));

        JsonNode pop = anna.awaitCall("RINGING");
        assertThat(pop.path("hint").path("order").asText()).isEqualTo("880011");
        assertThat(pop.path("hint").path("source").asText()).isEqualTo("KEYPAD");
        anna.phone().answer();
        anna.awaitState("TALKING");
        String ticket = pop.path("ticket").asText();
        Patience.until("the ticket names the order", () -> {
            JsonNode stored = floor.supervisor().get("/api/tickets/" + ticket).path("ticket");
            assertThat(stored.path("originOrder").asText()).isEqualTo("880011");
            assertThat(stored.path("originSource").asText()).isEqualTo("KEYPAD");
            assertThat(stored.path("channel").asText()).isEqualTo("PHONE");
        });
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        assertThat(floor.records().facts(call.id())).containsOnlyOnce("CallArrived", "TicketOpened");
    }

    @Test
    void theNumberOfHisTicketBringsACallerBackToItAndNobodyElse(Floor floor) {
        Line line = floor.line().asking();
        Caller customer = floor.stranger();
        SippCaller first = line.call(customer);
        line.awaitWaiting(1);
        first.hangUp();
        String ticket = line.awaitEnded("ABANDONED").ticket();
        String digits = ticket.replaceAll("[^0-9]", "");
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        SippCaller again = line.call(customer.keys(digits));
        JsonNode pop = anna.awaitNextConversation().call();
        assertThat(pop.path("ticket").asText()).isEqualTo(ticket);
        assertThat(pop.path("hint").path("joined").asBoolean()).isTrue();
        again.hangUp();
        line.awaitEndings("ABANDONED", "CALLER_HUNG_UP");

        SippCaller stranger = line.call(floor.stranger().keys(digits));
        JsonNode other = anna.awaitNextConversation().call();
        assertThat(other.path("ticket").asText()).isNotEqualTo(ticket);
        assertThat(other.path("hint").path("joined").asBoolean()).isFalse();
        assertThat(other.path("hint").path("entered").asText()).contains("****");
        stranger.hangUp();

        line.awaitEndings("ABANDONED", "CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(floor.records().tickets(line.queue())).hasSize(2).contains(ticket);
        assertThat(floor.supervisor().get("/api/tickets/" + ticket).path("calls"))
                .hasSize(2);
    }

    @Test
    void whoLeavesWhileHeIsAskedHasCalledAndNobodyIsRung(Floor floor) {
        Line line = floor.line().asking();
        Desk anna = line.anna().with(ringsOn()).ready();
        SippCaller caller = line.call();
        caller.awaitAnswered(SOON);

        caller.hangUp();

        CallRow call = line.awaitEnded("ABANDONED");
        assertThat(floor.records().facts(call.id())).contains("CallArrived", "TicketOpened", "CallEnded");
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
        assertThat(floor.records().legs(call.id())).isEmpty();
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        Patience.until(
                "no channel is left in Asterisk",
                () -> assertThat(floor.asterisk().cli("core show channels count"))
                        .contains("0 active channels"));
        line.awaitWaiting(0);
        assertThat(anna.state()).isEqualTo("READY");
        assertThat(anna.phone().calls()).isEmpty();
    }

    @Test
    void whoLeavesWhileHeIsAskedAndNoNodeRunsIsOnRecordOnceOneDoes(Floor floor) {
        Line line = floor.line().asking();
        SippCaller caller = line.call();
        caller.awaitAnswered(SOON);
        floor.node().kill();

        caller.hangUp();
        floor.node().start();

        CallRow call = line.awaitEnded("ABANDONED");
        assertThat(floor.records().facts(call.id())).containsOnlyOnce("CallArrived", "TicketOpened", "CallEnded");
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
    }

    @Test
    void whoEntersNothingGoesOnAsEver(Floor floor) {
        Line line = floor.line().asking();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call();

        anna.awaitState("TALKING");
        assertThat(anna.awaitCall().has("hint")).isFalse();
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
    }

    @Test
    void ofGarbageTheDigitsAreKeptForWhoAnswers(Floor floor) {
        Line line = floor.line().asking();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();

        SippCaller caller = line.call(floor.stranger().keys("*1380000*1"));

        anna.awaitState("TALKING");
        assertThat(anna.awaitCall().path("hint").path("entered").asText()).isEqualTo("1****01");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }

    @Test
    void whoIsAskedWhenTheNodeDiesGoesToTheLocalLineAndKeepsWhatHeKeyedIn(Floor floor) {
        Line line = floor.line().asking();
        floor.records().order("990033");
        SippCaller caller = line.call(floor.stranger().keys("990033"));
        caller.awaitAnswered(SOON);
        floor.node().kill();
        Patience.until(
                "the caller is on the local line",
                () -> assertThat(floor.asterisk().cli("queue show cw-local")).containsPattern("1\\. PJSIP/carrier"));

        floor.node().start();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).readyForWaiting();

        anna.awaitState("TALKING");
        assertThat(anna.awaitCall().path("hint").path("order").asText()).isEqualTo("990033");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().tickets(line.queue())).hasSize(1);
    }

    @Test
    void withoutANodeNobodyIsAskedAndWhoIsTakenOverFromTheLocalLineIsNotEither(Floor floor) {
        Line line = floor.line().asking();
        floor.node().kill();
        SippCaller caller = line.call();
        Patience.until(
                "the caller is on the local line",
                () -> assertThat(floor.asterisk().cli("queue show cw-local")).containsPattern("1\\. PJSIP/carrier"));

        floor.node().start();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).readyForWaiting();

        anna.awaitState("TALKING");
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }
}
