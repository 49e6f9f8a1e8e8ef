package org.callwright.telephony.localline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.callwright.core.Ports;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.CallControl;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.SealingKeys;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.queue.TestQueues;
import org.callwright.core.routing.LocalVisit;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.skill.SkillSet;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.TicketNumbers;
import org.jspecify.annotations.Nullable;

/** Where the local line leaves its notes and recordings, and a node that tells what it finds there. */
final class LocalSpool {
    static final Instant ARRIVED = Instant.ofEpochMilli(1_795_000_000_000L);
    static final Instant ANSWERED = ARRIVED.plusSeconds(4);
    static final Instant ENDED = ARRIVED.plusSeconds(60);
    static final TicketNumber FRESH = new TicketNumber("SV261122-00001-5");
    static final AgentId ANNA = new AgentId("anna");
    static final ServiceQueue SUPPORT = TestQueues.SUPPORT;
    static final String MARK = "pbx1@1795000000.12";

    private static final Sealing SEALING = new Sealing(SealingKeys.fresh());

    final Path spool;
    final List<LocalVisit> told = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    Predicate<LocalVisit> refused = visit -> false;
    boolean away;
    boolean loaded = true;

    LocalSpool(Path folder) throws IOException {
        spool = Files.createDirectory(folder.resolve("monitor"));
    }

    /** Of a caller whose channel has the mark. */
    Path note(String line) throws IOException {
        return Files.writeString(spool.resolve("local-" + MARK + ".visit"), line + "\n");
    }

    static String line(String number, String presentation, @Nullable Instant answered, String by, String over) {
        return String.join(
                "|",
                Long.toString(ARRIVED.toEpochMilli()),
                "4000",
                number,
                presentation,
                answered == null ? "" : Long.toString(answered.toEpochMilli()),
                by,
                over,
                Long.toString(ENDED.toEpochMilli()),
                "",
                "",
                "end");
    }

    void sweep() throws InterruptedException {
        try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
            visits(workers).sweep();
            workers.shutdown();
            assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    LocalVisits visits(ExecutorService workers) {
        Ports.Answer answers = (method, args) -> switch (method) {
            case "servedLocally" -> {
                if (away || refused.test((LocalVisit) args[0])) {
                    yield CompletableFuture.failedFuture(new IllegalStateException("Redis is away"));
                }
                told.add((LocalVisit) args[0]);
                steps.add("servedLocally");
                yield CompletableFuture.completedFuture(new Step(true, List.of()));
            }
            case "ended" -> {
                steps.add("ended " + args[0]);
                yield CompletableFuture.completedFuture(new Step(false, List.of()));
            }
            case "liveAgents" -> CompletableFuture.completedFuture(List.of());
            default -> throw new AssertionError(method);
        };
        Clock clock = Clock.fixed(ENDED.plusSeconds(100), ZoneOffset.UTC);
        RoutingStore store = Ports.answering(RoutingStore.class, answers);
        TicketNumbers tickets = now -> CompletableFuture.completedFuture(FRESH);
        VisitTeller teller = new VisitTeller(
                new Router(store, Ports.answering(CallControl.class, answers), clock),
                store,
                new OneQueue(),
                new OneAgent(),
                tickets,
                new CallerIdReader("CN"),
                SEALING,
                clock);
        return new LocalVisits("pbx1", spool, Duration.ofDays(30), teller, workers);
    }

    private final class OneQueue implements QueueDirectory {
        @Override
        public boolean loaded() {
            return loaded;
        }

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
            return Optional.of(SUPPORT).filter(queue -> queue.dialed().contains(dialed));
        }
    }

    private static final class OneAgent implements AgentDirectory {
        private static final AgentProfile PROFILE =
                new AgentProfile(ANNA, "Anna", "1001", new SkillSet(Map.of()), true);

        @Override
        public List<AgentProfile> all() {
            return List.of(PROFILE);
        }

        @Override
        public Optional<AgentProfile> byId(AgentId id) {
            return Optional.of(PROFILE).filter(agent -> agent.id().equals(id));
        }
    }
}
