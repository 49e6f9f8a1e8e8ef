package org.callwright.core.recovery;

import static org.awaitility.Awaitility.await;
import static org.callwright.core.routing.RoutingStage.queue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.Whereabouts;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
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
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.callwright.core.skill.SkillSet;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;
import org.slf4j.LoggerFactory;

/** A node at work, and the Redis that is emptied under it. */
final class NodeAtWork implements AutoCloseable {
    static final ServiceQueue SUPPORT = queue("support", 0, Duration.ofSeconds(30));

    final RedisLink link;
    final RedisEventLog log;
    final RoutingStage stage;
    final Recovery recovery;
    private final LiveView view = new LiveView();
    private final LogTail tail = new LogTail();
    private final RedisServer server;
    private final LiveFeed feed;
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    NodeAtWork(Path directory) {
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

    /** @param recordedUpTo what the record has */
    Recovery recovery(Supplier<EventId> recordedUpTo) {
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

    @Override
    public void close() {
        logger().detachAppender(said);
        recovery.close();
        feed.close();
        log.close();
        link.close();
        server.close();
    }

    boolean isFounded() {
        return RoutingStage.await(new RedisFoundation(link, TestSealing.CODEC).laid())
                .isPresent();
    }

    List<String> warnings() {
        return List.copyOf(said.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** @return the log until then */
    List<Event> loseEverything() {
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
