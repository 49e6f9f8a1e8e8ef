package org.callwright.telephony.resync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.core.HandClock;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.CallControl;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.recovery.Foundation;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiSettings;
import org.callwright.telephony.fake.FakeAsterisk;
import org.callwright.telephony.fake.Loops;
import org.callwright.telephony.fake.Nobody;
import org.callwright.telephony.recording.FinishedRecordings;
import org.callwright.telephony.report.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResynchroniserTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
    private final HandClock clock = new HandClock(BEGIN);
    private final FakeAsterisk pbx = new FakeAsterisk(LOOPS.group()).withUser("callwright", "secret");
    private final AmiClient ami = new AmiClient(
            AmiSettings.at("pbx1", "127.0.0.1", pbx.port(), "callwright", "secret"),
            LOOPS.group(),
            new SimpleMeterRegistry());
    private final List<Object> before = new CopyOnWriteArrayList<>();
    private final CallId call = CallId.next();
    private volatile List<LiveCall> known = List.of(waiting(3));

    @AfterEach
    void close() {
        ami.close();
        pbx.close();
    }

    /** The answer takes a while, in which a caller may have been seen waiting again: it proves nothing of that moment. */
    @Test
    void whatIsFoundWasSoWhenThePbxWasAskedAndNotWhenItAnswered() {
        pbx.on("CoreShowChannels", (session, action) -> {
            known = List.of(waiting(4));
            session.respond(action, "Success", frame -> frame.add("EventList", "start"));
            for (String channel : List.of("PJSIP/carrier-00000001 cw-connect", "PJSIP/1001-00000002 from-phone")) {
                String[] nameAndContext = channel.split(" ");
                session.item(
                        action,
                        "CoreShowChannel",
                        frame -> frame.add("Channel", nameAndContext[0])
                                .add("Uniqueid", nameAndContext[0])
                                .add("Context", nameAndContext[1])
                                .add("ChannelStateDesc", "Up")
                                .add("BridgeId", "b1")
                                .add("ChanVariable", "CW_CALL=" + call)
                                .add("ChanVariable", "CW_OFFER=7")
                                .add("ChanVariable", "CW_DIALED=4000")
                                .add("ChanVariable", "CW_QUEUE=support")
                                .add("ChanVariable", "CW_TICKET=SV261122-00001-5"));
            }
            session.item(action, "CoreShowChannelsComplete", frame -> frame.add("EventList", "Complete"));
        });
        ami.start(new Nobody());
        await().until(() -> ami.status().isReady());

        assertThat(resynchroniser().run()).succeedsWithin(Duration.ofSeconds(5));

        await().until(() -> !before.isEmpty());
        assertThat(before).containsExactly(3L);
    }

    private LiveCall waiting(long version) {
        return new LiveCall(
                call,
                CallState.Kind.WAITING,
                Known.SUPPORT.id(),
                0,
                "pbx1",
                "PJSIP/carrier-00000001",
                "PJSIP/carrier-00000001",
                true,
                null,
                null,
                new TicketNumber("SV261122-00001-5"),
                BEGIN,
                BEGIN,
                true,
                version);
    }

    private Resynchroniser resynchroniser() {
        RoutingStore store = Known.answering(RoutingStore.class, (method, arguments) -> {
            if (method.equals("conversationFound")) {
                before.add(arguments[3]);
                return CompletableFuture.completedStage(new Step(true, List.of()));
            }
            return CompletableFuture.completedStage(
                    switch (method) {
                        case "liveCalls" -> known;
                        case "offeredTo" -> Optional.empty();
                        case "liveAgents" -> List.of(Known.ANNA);
                        default -> List.of();
                    });
        });
        CallControl nobody = Known.answering(CallControl.class, (method, _) -> {
            throw new UnsupportedOperationException(method);
        });
        Router router = new Router(store, nobody, clock);
        return new Resynchroniser(
                "pbx1",
                Known.answering(
                        Foundation.class, (_, _) -> CompletableFuture.completedStage(Optional.of(Instant.EPOCH))),
                store,
                router,
                new Reporting(router, store, FinishedRecordings.LEFT_TO_OTHERS, () -> {}, clock),
                ami,
                new Readmission(clock),
                new Adoption(
                        router,
                        store,
                        Known.answering(QueueDirectory.class, (_, _) -> Optional.of(Known.SUPPORT)),
                        Known.answering(
                                AgentDirectory.class,
                                (method, _) -> method.equals("byId") ? Optional.empty() : List.of()),
                        new CallerIdReader("CN"),
                        Clock.systemUTC()),
                Runnable::run);
    }
}
