package org.callwright.core.event.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;

/** Who called, as the history of events has it. That is what the calls say as well, so it is not handed over twice. */
@Singleton
class ArrivalRecords implements PersonalRecords {
    private final CallEventTable events;
    private final FactCodec codec;

    ArrivalRecords(CallEventTable events, FactCodec codec) {
        this.events = events;
        this.codec = codec;
    }

    @Override
    public Set<String> columns() {
        return Set.of("call_event.payload", "projection_failure.payload", "projection_failure.error");
    }

    /** What the person entered when calling stands nowhere else. */
    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        if (person.calls().isEmpty()) {
            return;
        }
        List<Map<String, String>> entered = events.arrivalsOf(person.calls()).stream()
                .flatMap(row -> codec.decode(row.payload()) instanceof Fact.CallArrived arrival
                        ? Stream.of(arrival)
                        : Stream.empty())
                .flatMap(arrival -> Stream.ofNullable(arrival.given().entered())
                        .map(text -> Map.of("call", arrival.call().value(), "entered", text)))
                .toList();
        if (!entered.isEmpty()) {
            archive.add("entered", entered);
        }
    }

    @Override
    public void forget(Person person) {
        if (person.calls().isEmpty()) {
            return;
        }
        List<CallEventTable.Row> arrivals = events.arrivalsOf(person.calls());
        for (CallEventTable.Row row : arrivals) {
            if (codec.decode(row.payload()) instanceof Fact.CallArrived arrival) {
                String payload = codec.encode(withoutCaller(arrival));
                events.rewrite(row.entryMs(), row.entrySeq(), row.place(), payload);
            }
        }
        person.calls().forEach(call -> events.clearSetAside("%" + call.value() + "%"));
    }

    private static Fact.CallArrived withoutCaller(Fact.CallArrived f) {
        Caller nobody = new Caller("", null, "", Caller.Presentation.ERASED);
        return new Fact.CallArrived(
                f.call(),
                f.pbx(),
                f.channel(),
                f.uniqueId(),
                nobody,
                f.dialed(),
                f.queue(),
                f.ticket(),
                f.arrived(),
                f.hint() == null ? null : f.hint().forgotten());
    }
}
