package org.callwright.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.callwright.core.routing.RoutingStage.queue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.Whereabouts;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.redis.RedisEventLog;
import org.callwright.core.live.LiveFeed;
import org.callwright.core.live.LiveView;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.recovery.redis.RedisFoundation;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.Transfer;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.callwright.core.skill.SkillSet;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A Redis that is emptied under a node at work. */
class RecoveryTest {
    private static final ServiceQueue SUPPORT = queue("support", 0, Duration.ofSeconds(30));

    @TempDir
    Path directory;

    private final LiveView view = new LiveView();
    private final LogTail tail = new LogTail();
    private RedisServer server;
    private RedisLink link;
    private RedisEventLog log;
    private RoutingStage stage;
    private LiveFeed feed;
    private Recovery recovery;
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void aNodeAtWork() {
        server = RedisServer.start(directory, FreePorts.one());
        RedisSettings settings = new RedisSettings(server.uri(), "lost");
        link = RedisLink.open(settings);
        TestRedis.found(link);
        log = new RedisEventLog(link, settings, TestSealing.CODEC);
        RedisRoutingStore store = new RedisRoutingStore(link, TestSealing.CODEC, due -> {});
        stage = new RoutingStage(store, new SiteLog(link)::after);
        feed = new LiveFeed(view, log, store, tail);
        feed.start();
        await().until(view::current);
        recovery = recovery(() -> EventId.NONE);
        said.start();
        logger().addAppender(said);
    }

    private Recovery recovery(Supplier<EventId> recordedUpTo) {
        RedisRoutingStore store = new RedisRoutingStore(link, TestSealing.CODEC, due -> {});
        return new Recovery(
                new RedisFoundation(link, TestSealing.CODEC, Duration.ZERO),
                tail,
                () -> Memory.of(view.everything(), new Everybody(), new OnlySupport()),
                new Restoration(new Router(store, new NoPbx(), Clock.systemUTC()), new OnlySupport()),
                recordedUpTo,
                feed::startOver,
                Clock.systemUTC());
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Recovery.class.getPackageName());
    }

    @AfterEach
    void close() {
        logger().detachAppender(said);
        recovery.close();
        feed.close();
        log.close();
        link.close();
        server.close();
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

        List<Event> before = loseEverything();
        recovery.start();
        await().until(() -> RoutingStage.await(stage.store().liveAgents()).size() == 3);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
        assertThat(stage.agent(anna).call()).isEqualTo(talk.call());
        assertThat(stage.call(talk.call()).state()).isEqualTo(CallState.Kind.TALKING);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.RINGING);
        assertThat(stage.call(ringing.call()).token()).isEqualTo(ringing.token());
        assertThat(stage.agent(cleo).reason()).hasToString("BREAK");
        assertThat(new SiteLog(link).after(EventId.NONE))
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

        loseEverything();
        recovery.start();
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

        loseEverything();
        recovery.start();
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

        List<Event> before = loseEverything();
        recovery.start();
        await().until(() -> RoutingStage.await(stage.store().liveAgents()).size() == 3);

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.RINGING);
        assertThat(stage.agent(ben).state()).isEqualTo(AgentState.DIALLING);
        assertThat(stage.agent(cleo).state()).isEqualTo(AgentState.TALKING);
        assertThat(new SiteLog(link).after(EventId.NONE)).isEqualTo(before);
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
        loseEverything();

        assertThatThrownBy(() -> stage.arrives(stage.caller(SUPPORT))).hasMessageContaining("UNFOUNDED");
        assertThatThrownBy(() -> stage.signsIn("anna", "support.0")).hasMessageContaining("UNFOUNDED");
        assertThatThrownBy(() -> log.append(Instant.now(), new Fact.AgentReady(new AgentId("anna")))
                        .toCompletableFuture()
                        .join())
                .hasMessageContaining("not founded");
        assertThatThrownBy(log::end).hasMessageContaining("not founded");

        recovery.start();
        await().ignoreExceptions().until(() -> stage.arrives(stage.caller(SUPPORT)) instanceof ArrivalOutcome);
    }

    @Test
    void whatTwoNodesRememberOfTheLogBecomesOneLogAgain() {
        stage.signsIn("anna", "support.0");
        stage.signsIn("ben", "support.0");
        stage.signsIn("cleo", "support.0");
        List<Event> all = loseEverything();
        RedisFoundation patient = new RedisFoundation(link, TestSealing.CODEC, Duration.ofMinutes(1));
        Instant now = Instant.now();

        assertThat(laid(patient, all.subList(1, 3), now)).isEmpty();
        assertThat(laid(patient, all.subList(0, 2), now)).isEmpty();
        EventId recorded = new EventId(now.plusSeconds(3600).toEpochMilli(), 0, 0);
        assertThat(RoutingStage.await(patient.lay(List.of(), recorded, now.plusSeconds(61))))
                .isPresent();

        assertThat(new SiteLog(link).after(EventId.NONE)).isEqualTo(all);
        assertThat(RoutingStage.await(log.append(now, new Fact.AgentReady(new AgentId("anna")))))
                .as("above what the record has, although Redis's clock is behind")
                .isGreaterThan(recorded);
    }

    private static Optional<Instant> laid(RedisFoundation foundation, List<Event> tail, Instant now) {
        return RoutingStage.await(foundation.lay(tail, EventId.NONE, now));
    }

    @Test
    void aNewSiteIsNoWarning() {
        loseEverything();

        recovery.start();

        await().until(this::isFounded);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aStoreThatHasLostSomethingIsOne() {
        stage.isReady("anna", "support.0");
        loseEverything();

        recovery.start();

        await().untilAsserted(() -> assertThat(warnings())
                .containsExactly(
                        "the routing store has lost everything; this node remembers 0 calls and 1 agents",
                        "put back into the routing store: 0 calls and 1 agents who are in none"));
    }

    @Test
    void soIsALossOfWhichOnlyTheRecordKnows() {
        lostToANodeThatRemembersNothing(() -> new EventId(1, 0, 0));
    }

    @Test
    void soIsOneWhileTheRecordCannotBeAsked() {
        lostToANodeThatRemembersNothing(() -> {
            throw new IllegalStateException("the record is away");
        });
    }

    private void lostToANodeThatRemembersNothing(Supplier<EventId> recordedUpTo) {
        loseEverything();
        try (Recovery other = recovery(recordedUpTo)) {
            other.start();

            await().untilAsserted(() -> assertThat(warnings())
                    .containsExactly(
                            "the routing store has lost everything; this node remembers 0 calls and 0 agents"));
        }
    }

    private boolean isFounded() {
        return RoutingStage.await(new RedisFoundation(link, TestSealing.CODEC).laid())
                .isPresent();
    }

    private List<String> warnings() {
        return List.copyOf(said.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** @return the log until then */
    private List<Event> loseEverything() {
        List<Event> events = new SiteLog(link).after(EventId.NONE);
        await().until(() ->
                events.isEmpty() || tail.end().equals(events.getLast().id()));
        link.commands().flushall().toCompletableFuture().join();
        return events;
    }

    /** Serves support by whatever skills. */
    private static final class Everybody implements AgentDirectory {
        @Override
        public List<AgentProfile> all() {
            return List.of();
        }

        @Override
        public Optional<AgentProfile> byId(AgentId id) {
            return Optional.of(new AgentProfile(id, id.value(), "phone_" + id, new SkillSet(Map.of()), true));
        }
    }

    private static final class OnlySupport implements QueueDirectory {
        @Override
        public List<ServiceQueue> all() {
            return List.of(SUPPORT);
        }

        @Override
        public Optional<ServiceQueue> byId(QueueId id) {
            return Optional.of(SUPPORT).filter(queue -> queue.id().equals(id));
        }

        @Override
        public Optional<ServiceQueue> byDialed(String dialed) {
            return Optional.empty();
        }
    }

    /** Takes every request and does nothing. */
    private static final class NoPbx implements CallControl {
        @Override
        public CompletionStage<Void> connect(Offer offer) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<Void> withdraw(Offer offer) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<Whereabouts> locate(Offer offer) {
            return CompletableFuture.completedStage(Whereabouts.ELSEWHERE);
        }

        @Override
        public CompletionStage<Void> transfer(String pbx, String channel, ServiceQueue queue) {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<Void> hangUp(String pbx, String channel) {
            return CompletableFuture.completedStage(null);
        }
    }
}
