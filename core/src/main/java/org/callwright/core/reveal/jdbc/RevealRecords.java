package org.callwright.core.reveal.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.call.CallId;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;
import org.callwright.core.reveal.RevealSubject;

/** Who was told the person's numbers, and why. That somebody was stays; why may name the person. */
@Singleton
class RevealRecords implements PersonalRecords {
    private final RevealTable table;

    RevealRecords(RevealTable table) {
        this.table = table;
    }

    @Override
    public Set<String> columns() {
        return Set.of("number_reveal.reason", "number_reveal.number_index");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        for (RevealSubject.Kind kind : RevealSubject.Kind.values()) {
            List<String> subjects = subjects(person, kind);
            if (!subjects.isEmpty()) {
                table.of(kind, subjects).stream().map(RevealRecords::shown).forEach(all::add);
            }
        }
        archive.add("reveals", all);
    }

    private static Map<String, String> shown(RevealTable.Row row) {
        return Map.of(
                "account", row.account(),
                "what", row.subjectKind().name(),
                "reason", row.reason(),
                "at", row.at().toString());
    }

    @Override
    public void forget(Person person) {
        for (RevealSubject.Kind kind : RevealSubject.Kind.values()) {
            List<String> subjects = subjects(person, kind);
            if (!subjects.isEmpty()) {
                table.forgetReasons(kind, subjects);
            }
        }
    }

    private static List<String> subjects(Person person, RevealSubject.Kind kind) {
        return switch (kind) {
            case PHONE -> person.phones().stream().map(String::valueOf).toList();
            case ID_NUMBER -> person.customers().stream().map(String::valueOf).toList();
            case CALLER -> person.calls().stream().map(CallId::value).toList();
        };
    }
}
