package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.embedded.sip.PhoneBehaviour.answersAfter;
import static org.callwright.embedded.sip.PhoneBehaviour.ringsOn;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.Desk;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Patience;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.callwright.launcher.e2e.site.Records.LegRow;
import org.junit.jupiter.api.Test;

/** What the application stands on goes away and comes back: the manager connection, Redis, MariaDB. */
@EndToEnd
class SurroundingsOutageIT {
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(20);
    private static final Duration REDIS_IS_ASKED_FOR = Duration.ofSeconds(4);

    @Test
    void aConversationSurvivesTheLossOfTheManagerConnectionAndEndsOnRecord(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller caller = line.call();
        anna.awaitState("TALKING");

        floor.managerLink().cut();
        assertThat(caller.calls().getFirst().end()).isEmpty();
        floor.managerLink().restore();
        Patience.until(
                "the node is connected again",
                () -> assertThat(floor.managerLink().carries() && floor.node().isReady())
                        .isTrue());
        assertThat(anna.state()).isEqualTo("TALKING");
        caller.hangUp();

        line.awaitEnded("CALLER_HUNG_UP");
        anna.awaitState("READY");
    }

    @Test
    void whatHappenedWhileTheManagerConnectionWasCutIsFoundOutAfterwards(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller talking = line.call();
        anna.awaitNextConversation();
        SippCaller waiting = line.call();
        line.awaitWaiting(1);

        floor.managerLink().cut();
        talking.hangUp();
        floor.managerLink().restore();

        Patience.until(
                "the first call is over on record",
                () -> assertThat(line.calls().getFirst().state()).isEqualTo("ENDED"));
        anna.awaitNextConversation();
        waiting.hangUp();
        Patience.until(
                "the second one too",
                () -> assertThat(line.calls().getLast().ending()).isEqualTo("CALLER_HUNG_UP"));
        anna.awaitState("READY");
    }

    @Test
    void anAnswerThatNobodyHeardForTheManagerConnectionWasCutIsFoundOutAfterwards(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(ringsOn()).ready();
        SippCaller caller = line.call();
        anna.awaitState("RINGING");

        floor.managerLink().cut();
        anna.phone().answer();
        assertThat(anna.state()).isEqualTo("RINGING");
        floor.managerLink().restore();

        anna.awaitState("TALKING");
        caller.hangUp();
        CallRow call = line.awaitEnded("CALLER_HUNG_UP");
        assertThat(floor.records().legs(call.id())).containsExactly(new LegRow(anna.agent(), true, true, null));
    }

    @Test
    void waitingAndTalkingCallersSurviveARestartOfRedis(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller talking = line.call();
        anna.awaitNextConversation();
        List<SippCaller> waiting = line.callsInOrder(2);

        floor.redis().kill();
        floor.redis().start();

        talking.hangUp();
        for (SippCaller next : waiting) {
            anna.awaitNextConversation();
            next.hangUp();
        }
        List<CallRow> calls = line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(calls).extracting(CallRow::raw).isSorted();
        assertThat(floor.records().tickets(line.queue())).hasSize(3).doesNotHaveDuplicates();
        anna.awaitState("READY");
    }

    @Test
    void whoLeavesWhileRedisIsAwayIsOnRecordOnceItIsBack(Floor floor) {
        Line line = floor.line();
        floor.redis().kill();
        SippCaller caller = line.call();
        Patience.until(
                "he hears music",
                () -> assertThat(floor.asterisk().cli("core show channels concise"))
                        .contains("!cw-wait!"));

        caller.hangUp();
        Instant left = Instant.now();
        Patience.until(
                "whatever was asked of Redis has been given up",
                () -> assertThat(left).isBefore(Instant.now().minus(REDIS_IS_ASKED_FOR)));
        floor.redis().start();

        CallRow call = line.awaitEnded("ABANDONED");
        assertThat(floor.records().facts(call.id()))
                .containsOnlyOnce("CallArrived", "TicketOpened", "CallEnded")
                .as("he was never let in")
                .doesNotContain("Enqueued");
        assertThat(floor.records().tickets(line.queue())).containsExactly(call.ticket());
    }

    @Test
    void callsGoOnWithoutTheDatabaseAndAreStoredAfterwards(Floor floor) {
        Line line = floor.line();
        Desk anna = line.anna().with(answersAfter(AT_ONCE)).ready();
        SippCaller before = line.call();
        anna.awaitState("TALKING");

        Instant stopped = Instant.now();
        floor.mariaDb().stop();
        before.hangUp();
        anna.awaitState("READY");
        SippCaller during = line.call();
        JsonNode pop = anna.awaitCall("TALKING");
        assertThat(pop.path("ticket").asText()).isNotEmpty();
        during.hangUp();
        anna.awaitState("READY");
        Patience.until(
                "the database has been away for long enough",
                DATABASE_AWAY.plusSeconds(5),
                () -> assertThat(stopped).isBefore(Instant.now().minus(DATABASE_AWAY)));
        SippCaller across = line.call();
        anna.awaitState("TALKING");
        floor.mariaDb().start();
        across.hangUp();

        List<CallRow> calls = line.awaitEndings("CALLER_HUNG_UP", "CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(floor.records().tickets(line.queue())).hasSize(3).doesNotHaveDuplicates();
        assertThat(calls.get(1).ticket()).isEqualTo(pop.path("ticket").asText());
        Patience.until(
                "all three recordings are stored",
                () -> assertThat(line.calls())
                        .allSatisfy(call -> assertThat(floor.records().recordings(call.id()))
                                .hasSize(1)));
    }
}
