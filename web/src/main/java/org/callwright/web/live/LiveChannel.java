package org.callwright.web.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.callwright.core.account.EndedSessions;
import org.callwright.core.account.Role;
import org.callwright.core.live.Interest;
import org.callwright.core.live.LiveView;
import org.callwright.web.access.Person;

/** The clients of this node's live channel. */
@Singleton
class LiveChannel {
    /** The token or its session has ended: sign in again, or come back with a renewed one. From the range for applications. */
    private static final CloseReason TOKEN_ENDED = new CloseReason(4401, "the token has ended");
    /** A supervisor's screen follows a busy floor well enough so; an agent is told of an offer at once. */
    private static final Duration FLOOR_PACE = Duration.ofMillis(100);

    private static final int MOST_WAITING = 2_000;

    private final LiveView live;
    private final LiveMessages messages;
    private final EndedSessions ended;
    private final Clock clock;
    private final ExecutorService executor;
    private final ScheduledExecutorService scheduler;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private record Client(WebSocketSession session, LiveConnection connection) {}

    LiveChannel(
            LiveView live,
            LiveMessages messages,
            EndedSessions ended,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            @Named(TaskExecutors.SCHEDULED) ExecutorService scheduler,
            MeterRegistry metrics) {
        this.live = live;
        this.messages = messages;
        this.ended = ended;
        this.clock = clock;
        this.executor = executor;
        this.scheduler = (ScheduledExecutorService) scheduler;
        Gauge.builder("callwright.live.clients", clients, Map::size)
                .description("Connections of the live channel")
                .register(metrics);
    }

    void opened(WebSocketSession session) {
        Person person = session.getUserPrincipal()
                .filter(Authentication.class::isInstance)
                .map(Authentication.class::cast)
                .map(Person::of)
                .orElseThrow(() -> new IllegalStateException("the handshake let a stranger in"));
        boolean floor = person.has(Role.SUPERVISOR);
        LiveConnection connection = new LiveConnection(
                person,
                session::sendAsync,
                messages,
                executor,
                scheduler,
                floor ? FLOOR_PACE : Duration.ZERO,
                MOST_WAITING);
        clients.put(session.getId(), new Client(session, connection));
        connection.start(live.subscribe(new Interest(person.agent(), floor), connection.outbox()));
        if (!session.isOpen()) {
            closed(session);
        }
    }

    void resync(WebSocketSession session) {
        Client client = clients.get(session.getId());
        if (client != null) {
            client.connection().resync();
        }
    }

    void closed(WebSocketSession session) {
        Client client = clients.remove(session.getId());
        if (client != null) {
            client.connection().close();
        }
    }

    @Scheduled(fixedDelay = "10s")
    void tick() {
        clients.values().forEach(client -> client.connection().tick());
    }

    @Scheduled(fixedDelay = "1s")
    void endExpired() {
        Instant now = clock.instant();
        clients.values().stream()
                .filter(client -> isOver(client.connection().person(), now))
                .forEach(client -> {
                    closed(client.session());
                    client.session().close(TOKEN_ENDED);
                });
    }

    private boolean isOver(Person person, Instant now) {
        return !person.until().isAfter(now) || ended.ended(person.account(), person.session());
    }
}
