package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.callwright.launcher.e2e.site.Records.LegRow;
import org.junit.jupiter.api.Test;

/** Redis loses everything it has. */
@EndToEnd
class LostRedisIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Test
    void whoTalksTalksOnWhoWaitsKeepsHisPlaceAndWhoIsReadyIsServed(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).onBreak();
        SippCaller talking = line.call();
        anna.awaitNextConversation();
        List<SippCaller> waiting = line.callsInOrder(3);

        floor.emptyRedis();

        Patience.until("all are back", () -> {
            assertThat(ben.state()).isEqualTo("NOT_READY");
            assertThat(anna.state()).isEqualTo("TALKING");
        });
        line.awaitWaiting(3);
        assertThat(Stream.concat(Stream.of(talking), waiting.stream()))
                .as("nobody was dropped")
                .allMatch(caller -> caller.calls().getFirst().end().isEmpty());
        ben.readyForWaiting();
        for (SippCaller next : waiting) {
            ben.awaitNextConversation();
            next.hangUp();
        }
        assertThat(anna.phone().calls()).as("no second call while one talks").hasSize(1);
        talking.hangUp();
        anna.awaitState("READY");
        allAreOnRecord(floor, line, anna, ben);
    }

    private static void allAreOnRecord(Floor floor, Line line, Desk anna, Desk ben) {
        List<CallRow> calls = line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP", "CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(calls).extracting(CallRow::raw).as("the old order").isSorted();
        assertThat(calls)
                .extracting(CallRow::agent)
                .containsExactly(anna.agent(), ben.agent(), ben.agent(), ben.agent());
        assertThat(floor.records().tickets(line.queue())).hasSize(4).doesNotHaveDuplicates();
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
    }

    @Test
    void aPhoneThatRingsIsAnsweredAndThatCountsForTheCallItRangFor(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        SippCaller caller = line.call();
        anna.awaitState("RINGING");
        String ringing = anna.awaitCall().path("call").asText();
        // What Redis was told a few milliseconds before it loses everything, nobody has read yet.
        Patience.until(
                "the ringing is on record",
                () -> assertThat(floor.records().legs(ringing))
                        .containsExactly(new LegRow(anna.agent(), true, false, null)));

        floor.emptyRedis();
        anna.phone().answer();

        anna.awaitState("TALKING");
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().legs(call.id())).containsExactly(new LegRow(anna.agent(), true, true, null));
        assertThat(floor.records().illegalFacts(line.queue())).isEmpty();
        anna.awaitState("READY");
    }

    @Test
    void aCallThatEndsWhileRedisIsReplacedEndsOnRecord(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller talking = line.call();
        anna.awaitNextConversation();
        SippCaller waiting = line.call();
        line.awaitWaiting(1);

        floor.replaceRedis(talking::hangUp);

        anna.awaitNextConversation();
        waiting.hangUp();
        List<CallRow> calls = line.awaitEndings("LOST", "CALLER_HUNG_UP");
        assertThat(calls).extracting(CallRow::agent).containsOnly(anna.agent());
        anna.awaitState("READY");
    }

    @Test
    void aConversationThatNobodyRemembersIsTakenOverFromItsChannels(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        Desk ben = line.ben().with(answersAfter(AT_ONCE)).onBreak();
        SippCaller talking = line.call();
        anna.awaitNextConversation();
        List<SippCaller> waiting = line.callsInOrder(3);

        floor.node().kill();
        floor.replaceRedis(() -> {});
        floor.node().start();

        anna.awaitState("TALKING");
        line.awaitWaiting(3);
        ben.readyForWaiting();
        for (SippCaller next : waiting) {
            ben.awaitNextConversation();
            next.hangUp();
        }
        talking.hangUp();
        allAreOnRecord(floor, line, anna, ben);
    }

    @Test
    void whoWasHandedOverIsLetInAgainWhereHeWasHandedTo(Floor floor) {
        Line line = floor.line();
        Line other = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        String ticket = anna.awaitCall("TALKING").path("ticket").asText();
        anna.handOver(other);
        other.awaitWaiting(1);

        floor.node().kill();
        floor.replaceRedis(() -> {});
        floor.node().start();

        other.awaitWaiting(1);
        Desk cleo = other.cleo().with(answersAfter(AT_ONCE)).readyForWaiting();
        assertThat(cleo.awaitCall("TALKING").path("ticket").asText()).isEqualTo(ticket);
        caller.hangUp();
        line.awaitEnded("CALLER_HUNG_UP");
    }

    @Test
    void aConversationThatIsTakenOverDoesNotTellANumberThatWasWithheld(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller talking = line.call(
                Caller.anonymous().headers("Privacy: id", "P-Asserted-Identity: <sip:+4930901823@127.0.0.2>"));
        anna.awaitNextConversation();

        floor.node().kill();
        floor.replaceRedis(() -> {});
        floor.node().start();

        JsonNode pop = anna.awaitCall("TALKING");
        assertThat(pop.path("caller").path("presentation").asText()).isEqualTo("WITHHELD");
        assertThat(pop.path("caller").toString()).doesNotContain("901823");
        talking.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().facts(call.id())).contains("ConversationFound");
        assertThat(call.presentation()).isEqualTo("WITHHELD");
        assertThat(call.e164()).isNull();
        assertThat(call.raw()).isEmpty();
    }
}
