package org.callwright.core.recording.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
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

    /** Of what was deleted, or is deleted meanwhile, there is a list instead: the rest is handed over all the same. */
    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        List<Missing> missing = new ArrayList<>();
        for (Recording recording : of(person)) {
            try (InputStream audio = store.read(recording.path(), 0, Long.MAX_VALUE)) {
                archive.addFile("recordings/" + recording.id() + ".wav", audio);
            } catch (NoSuchFileException e) {
                missing.add(new Missing(
                        recording.id().toString(), recording.finished().toString()));
            }
        }
        if (!missing.isEmpty()) {
            archive.add("recordings/missing", missing);
        }
    }

    record Missing(String recording, String recorded) {}

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
