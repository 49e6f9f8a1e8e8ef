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
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.account.EndedSessions;
import org.callwright.core.audit.Audit;
import org.callwright.core.live.Interest;
import org.callwright.core.live.LiveView;
import org.callwright.web.access.Actors;
import org.callwright.web.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients of this node's live channel. */
@Singleton
class LiveChannel {
    private static final Logger LOG = LoggerFactory.getLogger(LiveChannel.class);

    /**
     * The token or its session has ended, or the person may something else now: sign in again, or come back with a renewed
     * one. From the range for applications.
     */
    private static final CloseReason TOKEN_ENDED = new CloseReason(4401, "the token has ended");
    /** A supervisor's screen follows a busy floor well enough so; an agent is told of an offer at once. */
    private static final Duration FLOOR_PACE = Duration.ofMillis(100);

    private static final int MOST_WAITING = 2_000;

    private final Actors actors;
    private final LiveView live;
    private final LiveMessages messages;
    private final Audit audit;
    private final EndedSessions ended;
    private final Clock clock;
    private final ExecutorService executor;
    private final ScheduledExecutorService scheduler;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    /** @param actor as of the beginning: the subscription is made for what was allowed then */
    private record Client(
            WebSocketSession session, LiveConnection connection, Authentication authentication, Actor actor) {}

    LiveChannel(
            Actors actors,
            LiveView live,
            LiveMessages messages,
            Audit audit,
            EndedSessions ended,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            @Named(TaskExecutors.SCHEDULED) ExecutorService scheduler,
            MeterRegistry metrics) {
        this.actors = actors;
        this.live = live;
        this.messages = messages;
        this.audit = audit;
        this.ended = ended;
        this.clock = clock;
        this.executor = executor;
        this.scheduler = (ScheduledExecutorService) scheduler;
        Gauge.builder("callwright.live.clients", clients, Map::size)
                .description("Connections of the live channel")
                .register(metrics);
    }

    void opened(WebSocketSession session) {
        Authentication authentication = session.getUserPrincipal()
                .filter(Authentication.class::isInstance)
                .map(Authentication.class::cast)
                .orElseThrow(() -> new IllegalStateException("the handshake let a stranger in"));
        Actor actor = actors.of(authentication);
        boolean floor = actor.may(Permission.FLOOR_WATCH);
        LiveConnection connection = new LiveConnection(
                actor,
                session::sendAsync,
                messages,
                executor,
                scheduler,
                floor ? FLOOR_PACE : Duration.ZERO,
                MOST_WAITING);
        clients.put(session.getId(), new Client(session, connection, authentication, actor));
        Runnable start = () -> start(session, connection, new Interest(actor.agent(), floor));
        if (actor.may(Permission.PHONE_UNMASKED)) {
            executor.execute(() -> noted(session, actor, start));
        } else {
            start.run();
        }
    }

    /** Who will be told numbers here is noted first; what cannot be noted is not told. */
    private void noted(WebSocketSession session, Actor actor, Runnable start) {
        try {
            audit.record(actor, "phone.shown", "live", "", Map.of("at", "/api/live"));
            start.run();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("cause", e.toString()).log("a live channel with numbers cannot be noted");
            closed(session);
            session.close(CloseReason.INTERNAL_ERROR);
        }
    }

    private void start(WebSocketSession session, LiveConnection connection, Interest interest) {
        connection.start(live.subscribe(interest, connection.outbox()));
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
        clients.values().stream().filter(client -> isOver(client, now)).forEach(client -> {
            closed(client.session());
            client.session().close(TOKEN_ENDED);
        });
    }

    private boolean isOver(Client client, Instant now) {
        SignedIn token = SignedIn.of(client.authentication());
        return !token.until().isAfter(now)
                || ended.ended(client.authentication().getName(), token.session())
                || !client.actor().equals(actors.of(client.authentication()));
    }
}
