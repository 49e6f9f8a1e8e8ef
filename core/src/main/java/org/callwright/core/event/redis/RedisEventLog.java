package org.callwright.core.event.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.XTrimArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.event.LogNotFounded;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event log as one Redis stream, {@code events}. An entry is one atomic step: field {@code at} has its time in
 * milliseconds, {@code f0}, {@code f1} … its facts. Redis gives entries the time of its own clock as their id. The stream is
 * made by the site's {@link org.callwright.core.recovery.Foundation}; without it nothing can be appended and there is no
 * end, so that readers wait rather than take a lost log for an empty one.
 */
public final class RedisEventLog implements EventLog, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RedisEventLog.class);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(30);

    private final FactCodec codec;
    private final RedisLink link;
    private final String key;
    private final ReaderLinks readers;

    /** @param link for everything that does not wait; stays the caller's to close */
    public RedisEventLog(RedisLink link, RedisSettings settings, FactCodec codec) {
        this.codec = codec;
        this.link = link;
        this.key = link.prefix() + "events";
        this.readers =
                new ReaderLinks(() -> RedisLink.open(settings, LONGEST_PATIENCE.plus(RedisSettings.COMMAND_TIMEOUT)));
    }

    @Override
    public CompletionStage<EventId> append(Instant at, Fact fact) {
        Map<String, String> entry = Map.of("at", Long.toString(at.toEpochMilli()), "f0", codec.encode(fact));
        return link.commands()
                .xadd(key, XAddArgs.Builder.nomkstream(), entry)
                .thenApply(id -> EventId.parse(found(id) + "/0"));
    }

    @Override
    public List<Event> read(EventId after, int max, Duration patience) {
        // Zero would wait for ever.
        long block = Math.clamp(patience.toMillis(), 1, LONGEST_PATIENCE.toMillis());
        List<StreamMessage<String, String>> entries = readers.using(reader -> await(reader.commands()
                .xread(XReadArgs.Builder.block(block).count(max), StreamOffset.from(key, after.entry()))));
        List<Event> events = new ArrayList<>();
        entries.forEach(entry -> decode(entry, events));
        return events;
    }

    @Override
    public EventId end() {
        List<StreamMessage<String, String>> last =
                await(link.commands().xrevrange(key, Range.unbounded(), Limit.from(1)));
        if (!last.isEmpty()) {
            return EventId.parse(last.getFirst().getId() + "/0");
        }
        found(await(link.commands().exists(key)) == 0 ? null : key);
        return EventId.NONE;
    }

    @Override
    public void forget(EventId before) {
        await(link.commands().xtrim(key, XTrimArgs.Builder.minId(before.entry()).approximateTrimming()));
    }

    @Override
    public void close() {
        readers.close();
    }

    /** A log that was trimmed to nothing is still there. */
    private static String found(@Nullable String something) {
        if (something == null) {
            throw new LogNotFounded();
        }
        return something;
    }

    /** Every entry gives at least one event, else whoever reads on after the last one would never pass it. */
    private void decode(StreamMessage<String, String> entry, List<Event> events) {
        Map<String, String> body = entry.getBody();
        String first = body.get("f0");
        if (first == null || !body.getOrDefault("at", "").matches("[0-9]{1,15}")) {
            EventId id = EventId.parse(entry.getId() + "/0");
            events.add(new Event(id, Instant.ofEpochMilli(id.millis()), unreadable(id, body.toString())));
            return;
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(Objects.requireNonNull(body.get("at"))));
        String text = first;
        for (int i = 0; text != null; text = body.get("f" + ++i)) {
            EventId id = EventId.parse(entry.getId() + "/" + i);
            events.add(new Event(id, at, fact(id, text)));
        }
    }

    private Fact fact(EventId id, String text) {
        try {
            return codec.decode(text);
        } catch (IllegalArgumentException e) {
            return unreadable(id, text);
        }
    }

    private static Fact unreadable(EventId id, String text) {
        log.warn("event {} cannot be read", id);
        return new Fact.Unreadable(text);
    }

    private static <T> T await(CompletionStage<T> reply) {
        try {
            return reply.toCompletableFuture()
                    .orTimeout(LONGEST_PATIENCE.plusSeconds(5).toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
