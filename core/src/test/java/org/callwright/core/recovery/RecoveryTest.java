package org.callwright.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.callwright.core.recovery.NodeAtWork.SUPPORT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.recovery.redis.RedisFoundation;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.Transfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is emptied under a node at work: what comes back. */
class RecoveryTest {
    @TempDir
    Path directory;

    private NodeAtWork node;
    private RoutingStage stage;

    @BeforeEach
    void start() {
        node = new NodeAtWork(directory);
        stage = node.stage;
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void callsAndAgentsComeBackAsTheyWere() {
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.rings(talk);
        stage.answers(talk);
        AgentId ben = stage.isReady("ben", "support.0");
        Offer ringing = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.rings(ringing);
        AgentId cleo = stage.signsIn("cleo", "support.0");
        stage.notReady(cleo, "BREAK");
        CallId first = stage.waits(SUPPORT);
        CallId second = stage.waits(SUPPORT);

        List<Event> before = node.loseEverything();
        node.recovery.start();
        await().until(() -> RoutingStage.await(stage.store().liveAgents()).size() == 3);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        assertThat(stage.agent(anna).call()).isEqualTo(talk.call());
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.TALKING);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.RINGING);
        assertThat(stage.call(ringing.call()).token()).isEqualTo(ringing.token());
        assertThat(stage.agent(cleo).reason()).hasToString("BREAK");
        assertThat(new SiteLog(node.link).after(EventId.NONE))
                .as("nothing has happened to anybody")
                .isEqualTo(before);
        assertThat(stage.ready(cleo).offers()).as("not moved before he is seen").isEmpty();
        assertThat(stage.call(first).agent()).as("the old order").isEqualTo(cleo);
        assertThat(stage.call(second).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.parked(first).offers().getFirst().token().value())
                .isGreaterThan(ringing.token().value());
    }

    @Test
    void aConversationThatCameBackEndsInWrapUpAndTheWaitingAreServed() {
        AgentId anna = stage.isReady("anna", "support.0");
        Offer talk = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(talk);
        CallId next = stage.waits(SUPPORT);

        node.loseEverything();
        node.recovery.start();
        await().until(() -> RoutingStage.await(stage.store().liveCalls()).size() == 2);
        stage.leaves(talk.call());
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
        stage.parked(next);

        assertThat(stage.ready(anna).offers()).extracting(Offer::call).containsExactly(next);
    }

    @Test
    void whoWasCalledBackAndHandedOverWaitsOnAndIsRungForInHisPlace() {
        AgentId anna = stage.isReady("anna", "support.0");
        AgentId ben = stage.isReady("ben", "support.0");
        Offer rung = handedOver(anna);
        stage.rings(stage.parked(rung.call()).offers().getFirst());
        Offer waiting = handedOver(anna);

        node.loseEverything();
        node.recovery.start();
        await().until(() -> RoutingStage.await(stage.store().liveAgents()).size() == 2);

        assertThat(stage.call(waiting.call()).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.RINGING);
        stage.fails(stage.offerOf(rung.call()), OfferFailure.NO_ANSWER);
        assertThat(stage.call(rung.call()).state()).isEqualTo(CallState.Kind.WAITING);
    }

    @Test
    void aCallBackComesBackAsFarAsItHadCome() {
        AgentId anna = stage.isReady("anna", "support.0");
        AgentId ben = stage.isReady("ben", "support.0");
        AgentId cleo = stage.isReady("cleo", "support.0");
        Offer rings = stage.callsBack(anna, SUPPORT);
        stage.rings(rings);
        stage.notReady(ben, "LUNCH");
        Offer dials = stage.callsBack(ben, SUPPORT);
        stage.answers(dials);
        Offer talks = stage.callsBack(cleo, SUPPORT);
        stage.answers(talks);
        stage.customerAnswers(talks);

        List<Event> before = node.loseEverything();
        node.recovery.start();
        await().until(() -> RoutingStage.await(stage.store().liveAgents()).size() == 3);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.RINGING);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.DIALLING);
        assertThat(stage.agent(cleo).state()).isEqualTo(AgentState.TALKING);
        assertThat(new SiteLog(node.link).after(EventId.NONE)).isEqualTo(before);
        assertThat(stage.customerAnswers(talks).applied())
                .as("that he has answered is told once")
                .isFalse();
        assertThat(stage.customerAnswers(dials).applied()).isTrue();
        stage.leaves(dials.call());
        assertThat(stage.agent(ben).state())
                .as("he wanted no calls before, either")
                .isEqualTo(AgentState.NOT_READY);
        stage.fails(rings, OfferFailure.NO_ANSWER);
        assertThat(RoutingStage.await(stage.store().hasEnded(rings.call())))
                .as("nobody waits behind it")
                .isTrue();
        assertThat(stage.agent(anna).reason()).hasToString("RONA");
    }

    /** To support, by one who calls back. */
    private Offer handedOver(AgentId agent) {
        Offer talk = stage.callsBack(agent, SUPPORT);
        stage.answers(talk);
        stage.customerAnswers(talk);
        RoutingStage.await(
                stage.store().transferred(new Transfer(talk.call(), agent, talk.token(), SUPPORT, null), stage.now()));
        return talk;
    }

    @Test
    void nothingIsOpenedBeforeWhatIsRememberedIsBack() {
        node.loseEverything();

        assertThatThrownBy(() -> stage.arrives(stage.caller(SUPPORT))).hasMessageContaining("UNFOUNDED");
        assertThatThrownBy(() -> stage.signsIn("anna", "support.0")).hasMessageContaining("UNFOUNDED");
        assertThatThrownBy(() -> node.log
                        .append(Instant.now(), new Fact.AgentReady(new AgentId("anna")))
                        .toCompletableFuture()
                        .join())
                .hasMessageContaining("not founded");
        assertThatThrownBy(node.log::end).hasMessageContaining("not founded");

        node.recovery.start();
        await().ignoreExceptions().until(() -> stage.arrives(stage.caller(SUPPORT)) instanceof ArrivalOutcome);
    }

    @Test
    void whatTwoNodesRememberOfTheLogBecomesOneLogAgain() {
        stage.signsIn("anna", "support.0");
        stage.signsIn("ben", "support.0");
        stage.signsIn("cleo", "support.0");
        List<Event> all = node.loseEverything();
        RedisFoundation patient = new RedisFoundation(node.link, TestSealing.CODEC, Duration.ofMinutes(1));
        Instant now = Instant.now();

        assertThat(laid(patient, all.subList(1, 3), now)).isEmpty();
        assertThat(laid(patient, all.subList(0, 2), now)).isEmpty();
        EventId recorded = new EventId(now.plusSeconds(3600).toEpochMilli(), 0, 0);
        assertThat(RoutingStage.await(patient.lay(List.of(), recorded, now.plusSeconds(61))))
                .isPresent();

        assertThat(new SiteLog(node.link).after(EventId.NONE)).isEqualTo(all);
        assertThat(RoutingStage.await(node.log.append(now, new Fact.AgentReady(new AgentId("anna")))))
                .as("above what the record has, although Redis's clock is behind")
                .isGreaterThan(recorded);
    }

    private static Optional<Instant> laid(RedisFoundation foundation, List<Event> tail, Instant now) {
        return RoutingStage.await(foundation.lay(tail, EventId.NONE, now));
    }
}
