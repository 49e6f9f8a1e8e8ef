package org.callwright.core.projection;

import java.util.ArrayList;
import java.util.List;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.LogConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the event log as calls, legs, tickets, decisions and the events themselves, each once. An entry that cannot be
 * stored is set aside so that it does not hold up the others.
 */
public final class Projector implements LogConsumer {
    public static final String NAME = "record";

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final Ledger ledger;
    private final LogTrimmer trimmer;

    public Projector(Ledger ledger, LogTrimmer trimmer) {
        this.ledger = ledger;
        this.trimmer = trimmer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public EventId position() {
        return ledger.position();
    }

    @Override
    public EventId consume(EventId from, List<Event> events) {
        try {
            return ledger.store(from, events) ? lastOf(events) : ledger.position();
        } catch (Unstorable e) {
            List<List<Event>> entries = entriesOf(events);
            return entries.size() == 1 ? setAside(from, events, e) : oneByOne(from, entries);
        }
    }

    @Override
    public void rewind(EventId from) {
        ledger.rewind(from);
    }

    @Override
    public void between() {
        trimmer.trim();
    }

    private EventId oneByOne(EventId from, List<List<Event>> entries) {
        EventId position = from;
        for (List<Event> entry : entries) {
            position = consume(position, entry);
            if (!position.equals(lastOf(entry))) {
                break;
            }
        }
        return position;
    }

    private EventId setAside(EventId from, List<Event> entry, Unstorable why) {
        LOG.error(
                "log entry {} cannot be stored and is set aside", lastOf(entry).entry(), why);
        return ledger.setAside(from, entry, why) ? lastOf(entry) : ledger.position();
    }

    private static EventId lastOf(List<Event> events) {
        return events.getLast().id();
    }

    private static List<List<Event>> entriesOf(List<Event> events) {
        List<List<Event>> entries = new ArrayList<>();
        for (Event event : events) {
            if (entries.isEmpty()
                    || !lastOf(entries.getLast()).entry().equals(event.id().entry())) {
                entries.add(new ArrayList<>());
            }
            entries.getLast().add(event);
        }
        return entries;
    }
}
