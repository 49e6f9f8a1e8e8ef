package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Positions;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Sql;

@Singleton
final class StoredPositions implements Positions {
    private final Database database;

    StoredPositions(Database database) {
        this.database = database;
    }

    @Override
    public EventId of(String consumer) {
        return database.first(
                        Sql.of("SELECT last_event_id FROM projection WHERE name = ?", consumer),
                        row -> EventId.parse(row.text("last_event_id")))
                .orElseGet(() -> atTheBeginning(consumer));
    }

    private EventId atTheBeginning(String consumer) {
        database.update(
                Sql.of("INSERT IGNORE INTO projection (name, last_event_id) VALUES (?, ?)", consumer, EventId.NONE));
        return EventId.NONE;
    }

    @Override
    public boolean advance(String consumer, EventId from, EventId to) {
        return database.update(Sql.of(
                        "UPDATE projection SET last_event_id = ? WHERE name = ? AND last_event_id = ?",
                        to,
                        consumer,
                        from))
                == 1;
    }

    @Override
    public EventId hindmost() {
        return database
                .query(Sql.of("SELECT last_event_id FROM projection"), row -> EventId.parse(row.text("last_event_id")))
                .stream()
                .min(EventId::compareTo)
                .orElse(EventId.NONE);
    }
}
