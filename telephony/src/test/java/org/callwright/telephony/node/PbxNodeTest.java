package org.callwright.telephony.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callwright.core.LogLines;
import org.callwright.core.Ports;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.cluster.Lease;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.cluster.Leases;
import org.callwright.core.control.CallControl;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.recovery.Foundation;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiSettings;
import org.callwright.telephony.fake.FakeAsterisk;
import org.callwright.telephony.fake.Loops;
import org.callwright.telephony.recording.FinishedRecordings;
import org.callwright.telephony.report.Reporting;
import org.callwright.telephony.resync.Adoption;
import org.callwright.telephony.resync.Readmission;
import org.callwright.telephony.resync.Rereading;
import org.callwright.telephony.resync.Resynchroniser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PbxNodeTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    private final FakeAsterisk pbx = new FakeAsterisk(LOOPS.group())
            .withUser("callwright", "secret")
            .on("CoreShowChannels", (session, action) -> {
                session.respond(action, "Success", frame -> frame.add("EventList", "start"));
                session.item(action, "CoreShowChannelsComplete", frame -> frame.add("EventList", "Complete"));
            });
    private final AmiClient ami = new AmiClient(
            AmiSettings.at("pbx1", "127.0.0.1", pbx.port(), "callwright", "secret")
                    .withEvents("off"),
            LOOPS.group(),
            new SimpleMeterRegistry());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final OneLease leases = new OneLease();
    private final List<CallId> ended = new CopyOnWriteArrayList<>();
    private volatile boolean callsHaveEnded;
    private final LaidByHand foundation = new LaidByHand();
    private final RoutingStore store = store();
    private final Router router = new Router(store, Ports.unasked(CallControl.class), Clock.systemUTC());
    private final AtomicBoolean doubtedElsewhere = new AtomicBoolean();
    private final Rereading rereading =
            new Rereading(timer, () -> CompletableFuture.completedStage(doubtedElsewhere.getAndSet(false)));
    private final Reporting reporting =
            new Reporting(router, store, FinishedRecordings.LEFT_TO_OTHERS, rereading, Clock.systemUTC());
    private final PbxNode node = new PbxNode(
            ami,
            reporting,
            rereading,
            new Resynchroniser(
                    "pbx1",
                    foundation,
                    store,
                    router,
                    reporting,
                    ami,
                    new Readmission(Clock.systemUTC()),
                    new Adoption(
                            router,
                            store,
                            Ports.unasked(QueueDirectory.class),
                            Ports.unasked(AgentDirectory.class),
                            new CallerIdReader("CN"),
                            Clock.systemUTC()),
                    Runnable::run),
            Optional.empty(),
            new UncollectedRecordings("pbx1", leases, timer, Duration.ZERO),
            leases);

    @BeforeEach
    void start() {
        node.start();
        await().until(() -> leases.holder != null);
    }

    @AfterEach
    void close() {
        node.close();
        pbx.close();
        timer.shutdownNow();
    }

    @Test
    void a_node_without_the_lease_asks_for_no_events() {
        assertThat(node.status().connected()).isTrue();
        assertThat(node.status().owned()).isFalse();
        assertThat(pbx.sessions()).allMatch(session -> session.mask().equals("off"));
        assertThat(pbx.received("CoreShowChannels")).isEmpty();
    }

    @Test
    void whoIsGrantedThePbxFollowsItsEventsFirstAndThenReadsIt() {
        leases.holder().granted(1);

        await().until(() -> !pbx.received("CoreShowChannels").isEmpty());
        assertThat(pbx.received().stream()
                        .map(action -> action.get("Action", ""))
                        .toList())
                .containsSubsequence("Events", "CoreShowChannels");
        assertThat(node.status().owned()).isTrue();
        CallId call = CallId.next();
        pbx.event(
                "Hangup",
                frame -> frame.add("Channel", "PJSIP/carrier-1")
                        .add("Context", "cw-wait")
                        .add("ChanVariable", "CW_CALL=" + call));
        await().until(() -> ended.contains(call));
    }

    @Test
    void whoLosesThePbxSwitchesItsEventsOff() {
        leases.holder().granted(1);
        await().until(() -> pbx.sessions().getFirst().mask().equals("on"));

        leases.holder().lost();

        await().until(() -> pbx.sessions().getFirst().mask().equals("off"));
        assertThat(node.status().owned()).isFalse();
    }

    @Test
    void whoFollowsAPbxWhoseRecordingsNoNodeCollectsSaysSo() {
        try (LogLines lines = LogLines.of(UncollectedRecordings.class)) {
            leases.holder().granted(1);
            await().until(() -> leases.asked.contains("recordings-pbx1"));
            assertThat(lines.fields()).isEmpty();

            leases.held = false;
            leases.holder().granted(2);

            await().untilAsserted(() -> assertThat(lines.fields()).containsExactly(Map.of("pbx", "pbx1")));
        }
    }

    @Test
    void whoLosesThePbxBeforeItHasSwitchedItsEventsOnDoesNotReadItNorTakesTheDoubtsAboutIt() {
        Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
        pbx.on("Events", (session, action) -> answers.add(() -> session.respond(action, "Success", "Events: On")));
        leases.holder().granted(1);
        await().until(() -> answers.size() == 1);

        leases.holder().lost();
        await().until(() -> answers.size() == 2);
        answers.forEach(Runnable::run);
        doubtedElsewhere.set(true);

        await().during(Duration.ofSeconds(2)).until(doubtedElsewhere::get);
        assertThat(pbx.received("CoreShowChannels")).isEmpty();
    }

    @Test
    void whoLosesTheConnectionGivesThePbxUpAndPursuesItAgainOnceConnected() {
        leases.holder().granted(1);
        leases.holder = null;

        pbx.cut();

        await().until(() -> leases.closed == 1);
        await().until(() -> leases.holder != null);
    }

    @Test
    void aPbxIsReadAnewWhenSomebodyAsksForIt() {
        leases.holder().granted(1);
        await().until(() -> pbx.received("CoreShowChannels").size() == 1);

        node.readAnew();

        await().until(() -> pbx.received("CoreShowChannels").size() == 2);
    }

    @Test
    void aPbxThatIsSlowToAnswerIsNotAskedAgainBeforeItHas() {
        Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
        pbx.on(
                "CoreShowChannels",
                (session, action) -> answers.add(() -> {
                    session.respond(action, "Success", frame -> frame.add("EventList", "start"));
                    session.item(action, "CoreShowChannelsComplete", frame -> frame.add("EventList", "Complete"));
                }));
        leases.holder().granted(1);
        await().until(() -> answers.size() == 1);

        node.readAnew();
        await().during(Duration.ofSeconds(2)).until(() -> answers.size() == 1);

        answers.remove().run();
        await().until(() -> answers.size() == 1);
    }

    @Test
    void whatAnotherNodeDoubtsIsReadAnewWithinSeconds() {
        leases.holder().granted(1);
        await().until(() -> pbx.received("CoreShowChannels").size() == 1);

        doubtedElsewhere.set(true);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> pbx.received("CoreShowChannels").size() == 2);
    }

    @Test
    void whoDoesNotFollowThePbxLeavesTheDoubtToWhoeverDoes() {
        doubtedElsewhere.set(true);

        await().during(Duration.ofSeconds(2)).until(doubtedElsewhere::get);
    }

    @Test
    void aCallBackThatWasGivenUpWhileThePbxWasAwayIsHungUpAtTheFirstReading() {
        callsHaveEnded = true;
        ringsOn(CallId.next());

        leases.holder().granted(1);

        await().until(() -> pbx.received("Hangup").size() == 1);
        assertThat(pbx.received("Hangup").getFirst().get("Channel", "")).isEqualTo("Local/7-20-1001@cw-back-1;2");
    }

    @Test
    void aCallBackThatIsDialledAfterItWasGivenUpIsHungUpAsSoonAsAPhoneRings() {
        callsHaveEnded = true;
        leases.holder().granted(1);
        await().until(() -> pbx.received("CoreShowChannels").size() == 1);
        CallId call = CallId.next();
        ringsOn(call);

        pbx.event(
                "DialState",
                frame -> frame.add("DialStatus", "RINGING")
                        .add("DestChanVariable", "CW_CALL=" + call)
                        .add("DestChanVariable", "CW_OFFER=7"));

        await().until(() -> pbx.received("Hangup").size() == 1);
    }

    @Test
    void oneOfWhichALostStoreKnowsNothingIsLeftToRing() {
        ringsOn(CallId.next());

        leases.holder().granted(1);
        await().until(() -> pbx.received("CoreShowChannels").size() == 1);
        node.readAnew();
        await().until(() -> pbx.received("CoreShowChannels").size() == 2);

        assertThat(pbx.received("Hangup")).isEmpty();
    }

    /** The customer's phone, or the agent's; nobody talks. */
    private void ringsOn(CallId call) {
        pbx.on("Hangup", (session, action) -> session.respond(action, "Success", "Channel Hungup"))
                .on("CoreShowChannels", (session, action) -> {
                    session.respond(action, "Success", frame -> frame.add("EventList", "start"));
                    session.item(
                            action,
                            "CoreShowChannel",
                            frame -> frame.add("Channel", "Local/7-20-1001@cw-back-1;2")
                                    .add("Uniqueid", "cw-back-" + call)
                                    .add("Context", "cw-back")
                                    .add("ChannelStateDesc", "Up")
                                    .add("ChanVariable", "CW_CALL=" + call));
                    session.item(action, "CoreShowChannelsComplete", frame -> frame.add("EventList", "Complete"));
                });
    }

    @Test
    void thePbxIsNotReadForAStoreThatHasNoFoundationButAsSoonAsItHasOne() {
        foundation.laid = Optional.empty();
        leases.holder().granted(1);
        await().until(() -> foundation.asked > 0);
        assertThat(pbx.received("CoreShowChannels")).isEmpty();

        foundation.laid = Optional.of(Instant.EPOCH);

        await().until(() -> pbx.received("CoreShowChannels").size() == 1);
    }

    /** Knows of no calls, and notes which ones it is told have ended. */
    private RoutingStore store() {
        return Ports.answering(RoutingStore.class, (method, args) -> {
            if (method.equals("ended")) {
                assertThat(args[1]).isEqualTo(CallEnding.CALLER_HUNG_UP);
                ended.add((CallId) args[0]);
                return CompletableFuture.completedStage(new Step(false, List.of()));
            }
            return CompletableFuture.completedStage(
                    switch (method) {
                        case "hasEnded" -> callsHaveEnded;
                        case "agentRinging" -> new Step(false, List.of());
                        default -> List.of();
                    });
        });
    }

    private static final class LaidByHand implements Foundation {
        private volatile Optional<Instant> laid = Optional.of(Instant.EPOCH);
        private volatile int asked;

        @Override
        public CompletionStage<Optional<Instant>> laid() {
            asked = asked + 1;
            return CompletableFuture.completedStage(laid);
        }

        @Override
        public CompletionStage<Optional<Instant>> lay(List<Event> remembered, EventId above, Instant now) {
            throw new UnsupportedOperationException("laid by hand");
        }
    }

    private static final class OneLease implements Leases {
        private volatile @Nullable LeaseHolder holder;
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private volatile boolean held = true;
        private volatile int closed;

        private LeaseHolder holder() {
            return Objects.requireNonNull(holder);
        }

        @Override
        public CompletionStage<Boolean> isHeld(String name) {
            asked.add(name);
            return CompletableFuture.completedStage(held);
        }

        @Override
        public Lease pursue(String name, LeaseHolder pursuer) {
            holder = pursuer;
            return () -> {
                closed = closed + 1;
                pursuer.lost();
            };
        }
    }
}
