package org.callwright.core.event.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;

/** Entries of the stream as {@link RedisEventLog} reads them. */
public final class EntryFields {
    private EntryFields() {}

    /** By the entry's id, in order: field, value, field, value … */
    public static Map<String, List<String>> of(List<Event> wholeEntries, FactCodec codec) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (Event event : wholeEntries) {
            List<String> fields = entries.computeIfAbsent(
                    event.id().entry(),
                    id -> new ArrayList<>(List.of("at", Long.toString(event.at().toEpochMilli()))));
            fields.add("f" + event.id().index());
            fields.add(text(event.fact(), codec));
        }
        return entries;
    }

    private static String text(Fact fact, FactCodec codec) {
        return fact instanceof Fact.Unreadable unreadable ? unreadable.text() : codec.encode(fact);
    }
}
