package org.callwright.core.recovery.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.FactCodec;
import org.callwright.core.event.redis.EntryFields;
import org.callwright.core.recovery.Foundation;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;

/**
 * The foundation as key {@code founded}, the time at which it was laid; {@code founding} has the time of the first call
 * while it is being laid. Laying it also makes the log's stream, {@code events}, so that there always is one.
 */
public final class RedisFoundation implements Foundation {
    /** Longer than a node takes to notice. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final LuaScript LAY = LuaScript.load(RedisFoundation.class, "lay.lua");

    private final RedisLink link;
    private final FactCodec codec;
    private final Duration patience;

    public RedisFoundation(RedisLink link, FactCodec codec) {
        this(link, codec, PATIENCE);
    }

    /** @param patience zero where there is nobody to wait for */
    public RedisFoundation(RedisLink link, FactCodec codec, Duration patience) {
        this.link = link;
        this.codec = codec;
        this.patience = patience;
    }

    @Override
    public CompletionStage<Optional<Instant>> laid() {
        return link.commands()
                .get(link.prefix() + "founded")
                .thenApply(
                        laid -> Optional.ofNullable(laid).map(Long::parseLong).map(Instant::ofEpochMilli));
    }

    @Override
    public CompletionStage<Optional<Instant>> lay(List<Event> remembered, EventId above, Instant now) {
        List<String> args = new ArrayList<>();
        args.add(Long.toString(now.toEpochMilli()));
        args.add(Long.toString(patience.toMillis()));
        args.add(above.entry());
        EntryFields.of(remembered, codec).forEach((entry, fields) -> {
            args.add(entry);
            args.add(Integer.toString(fields.size()));
            args.addAll(fields);
        });
        return link.<Long>run(LAY, ScriptOutputType.INTEGER, args.toArray(String[]::new))
                .thenApply(laid -> laid == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(laid)));
    }
}
