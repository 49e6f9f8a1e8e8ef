package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Positions;

@Singleton
final class StoredPositions implements Positions {
    private final PositionTable positions;

    StoredPositions(PositionTable positions) {
        this.positions = positions;
    }

    @Override
    public EventId of(String consumer) {
        return positions
                .findByName(consumer)
                .map(PositionTable.Row::lastEventId)
                .orElseGet(() -> atTheBeginning(consumer));
    }

    private EventId atTheBeginning(String consumer) {
        positions.insertMissing(new PositionTable.Row(consumer, EventId.NONE));
        return EventId.NONE;
    }

    @Override
    public boolean advance(String consumer, EventId from, EventId to) {
        return positions.advance(consumer, from, to) == 1;
    }

    @Override
    public EventId hindmost() {
        return positions.findAll().stream()
                .map(PositionTable.Row::lastEventId)
                .min(EventId::compareTo)
                .orElse(EventId.NONE);
    }
}
