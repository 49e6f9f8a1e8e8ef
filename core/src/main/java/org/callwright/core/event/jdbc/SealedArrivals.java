package org.callwright.core.event.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.event.EventId;
import org.callwright.core.event.FactCodec;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.privacy.SealedRows;
import org.jspecify.annotations.Nullable;

/** The callers inside stored events. */
@Singleton
class SealedArrivals implements SealedRows {
    private static final String RESEAL =
            "UPDATE call_event SET payload = ? WHERE entry_ms = ? AND entry_seq = ? AND place = ? AND payload = ?";

    private final CallEventTable events;
    private final FactCodec codec;
    private final Bulk bulk;

    SealedArrivals(CallEventTable events, FactCodec codec, Bulk bulk) {
        this.events = events;
        this.codec = codec;
        this.bulk = bulk;
    }

    @Override
    public String what() {
        return "arrivals in the event history";
    }

    @Override
    public long count() {
        return events.countArrivals();
    }

    @Override
    @Transactional
    public Batch reseal(@Nullable String after, int most) {
        EventId from = after == null ? EventId.NONE : EventId.parse(after);
        List<CallEventTable.Row> rows = events.arrivals(from.millis(), from.sequence(), from.index(), most);
        List<List<@Nullable Object>> changes = rows.stream()
                .filter(row -> !codec.sealedNow(row.payload()))
                .map(this::anew)
                .toList();
        bulk.updateEach(RESEAL, changes);
        return new Batch(rows.size(), changes.size(), rows.size() < most ? null : place(rows.getLast()));
    }

    private List<@Nullable Object> anew(CallEventTable.Row row) {
        String payload = codec.encode(codec.decode(row.payload()));
        return Bulk.row(payload, row.entryMs(), row.entrySeq(), row.place(), row.payload());
    }

    private static String place(CallEventTable.Row row) {
        return new EventId(row.entryMs(), row.entrySeq(), row.place()).toString();
    }
}
