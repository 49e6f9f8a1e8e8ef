package org.callwright.core.returns.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;

/** Why the person sent something back. That it came back stays: rates of returns count it. */
@Singleton
class ReturnRecords implements PersonalRecords {
    private final ReturnTextTable table;

    ReturnRecords(ReturnTextTable table) {
        this.table = table;
    }

    @Override
    public Set<String> columns() {
        return Set.of("return_request.reason", "return_event.note");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        archive.add(
                "returns",
                table.of(person.customers()).stream().map(this::shown).toList());
    }

    private Map<String, Object> shown(ReturnTextTable.Row row) {
        return Map.of(
                "return", row.number(),
                "reason", row.reason(),
                "requested", row.requestedAt().toString(),
                "notes", table.notes(row.id()));
    }

    @Override
    public void forget(Person person) {
        table.eraseNotes(person.customers());
        table.eraseReasons(person.customers());
    }
}
