package org.callwright.core.recording.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalFiles;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.RecordingStore;

/** What was said. */
@Singleton
class RecordingRecords implements PersonalFiles {
    private final RecordingTable table;
    private final RecordingStore store;

    RecordingRecords(RecordingTable table, RecordingStore store) {
        this.table = table;
        this.store = store;
    }

    @Override
    public Set<String> columns() {
        return Set.of("recording.path", "recording.sha256");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        for (Recording recording : of(person)) {
            long size = store.size(recording.path());
            if (size >= 0) {
                try (InputStream audio = store.read(recording.path(), 0, size)) {
                    archive.addFile("recordings/" + recording.id() + ".wav", audio);
                }
            }
        }
    }

    @Override
    public String kind() {
        return "recording";
    }

    @Override
    public List<String> paths(Person person) {
        return of(person).stream().map(Recording::path).toList();
    }

    @Override
    public void delete(String path) throws IOException {
        store.delete(path);
    }

    @Override
    public void forget(Person person) {
        if (!person.calls().isEmpty()) {
            table.deleteOfCalls(person.calls());
        }
    }

    private List<Recording> of(Person person) {
        return person.calls().isEmpty()
                ? List.of()
                : table.ofCalls(person.calls()).stream()
                        .map(RecordingTable.Row::recording)
                        .toList();
    }
}
