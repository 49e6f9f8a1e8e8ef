package org.callwright.core.redis;

import static org.callwright.core.routing.RoutingStage.await;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.privacy.TestSealing;

/** What is in a site's event log now, read without waiting and without a connection of its own. */
public record SiteLog(RedisLink link) {
    public List<Event> after(EventId after) {
        Range<String> rest = Range.from(Range.Boundary.excluding(after.entry()), Range.Boundary.unbounded());
        return await(link.commands().xrange(link.prefix() + "events", rest, Limit.from(1000))).stream()
                .flatMap(SiteLog::events)
                .toList();
    }

    private static Stream<Event> events(StreamMessage<String, String> entry) {
        Map<String, String> body = entry.getBody();
        Instant at = Instant.ofEpochMilli(Long.parseLong(body.getOrDefault("at", "")));
        return IntStream.range(0, body.size() - 1)
                .mapToObj(i -> new Event(
                        EventId.parse(entry.getId() + "/" + i),
                        at,
                        TestSealing.CODEC.decode(body.getOrDefault("f" + i, ""))));
    }
}
