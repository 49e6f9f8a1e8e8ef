package org.callwright.core.call.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.call.CallRecord;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;
import org.callwright.core.privacy.SealedCaller;
import org.jspecify.annotations.Nullable;

/** Who called. The calls themselves stay: they are what reports count. */
@Singleton
class CallerRecords implements PersonalRecords {
    private final CallTable calls;
    private final SealedCaller callers;

    CallerRecords(CallTable calls, SealedCaller callers) {
        this.calls = calls;
        this.callers = callers;
    }

    @Override
    public Set<String> columns() {
        return Set.of("call_record.caller_sealed", "call_record.caller_index", "call_record.contact_caller");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        if (!person.calls().isEmpty()) {
            archive.add(
                    "calls",
                    calls.ofIds(person.calls()).stream()
                            .map(row -> shown(row.call(callers)))
                            .toList());
        }
    }

    private static Map<String, Object> shown(CallRecord call) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("call", call.id().value());
        all.put("ticket", call.ticket().value());
        all.put("caller", call.caller());
        all.put("dialed", call.dialed());
        all.put("queue", call.queue().value());
        all.put("arrived", call.arrived().toString());
        all.put("answered", text(call.answered()));
        all.put("ended", text(call.ended()));
        all.put("ending", text(call.ending()));
        return all;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void forget(Person person) {
        if (!person.calls().isEmpty()) {
            calls.eraseCallers(List.copyOf(person.calls()));
        }
    }
}
