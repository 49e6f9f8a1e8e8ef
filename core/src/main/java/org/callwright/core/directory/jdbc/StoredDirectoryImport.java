package org.callwright.core.directory.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.agent.Agents;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Register;
import org.callwright.core.directory.Directory;
import org.callwright.core.directory.DirectoryImport;
import org.callwright.core.directory.UnusableDirectory;
import org.callwright.core.org.Store;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.ServiceQueue;

@Singleton
class StoredDirectoryImport implements DirectoryImport {
    private final Queues queues;
    private final Agents agents;
    private final Register<Store> stores;
    private final Audit audit;

    StoredDirectoryImport(Queues queues, Agents agents, Register<Store> stores, Audit audit) {
        this.queues = queues;
        this.agents = agents;
        this.stores = stores;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void take(Directory directory) {
        requireFreeNumbers(directory);
        requireStores(directory);
        // A number may go from one queue to another: first all let go of theirs.
        directory.queues().forEach(queue -> queues.save(queue.dialedBy(List.of())));
        directory.queues().forEach(queues::save);
        directory.agents().forEach(agents::save);
        audit.record(
                Actor.SYSTEM,
                "directory.imported",
                "directory",
                "file",
                Map.of(
                        "queues", String.valueOf(directory.queues().size()),
                        "agents", String.valueOf(directory.agents().size())));
    }

    /** People add stores, with their names and cities; a file only refers to them. */
    private void requireStores(Directory directory) {
        List<String> missing = directory.queues().stream()
                .filter(queue ->
                        queue.store() != null && stores.byId(queue.store()).isEmpty())
                .map(queue ->
                        "the store " + queue.store() + " of the queue " + queue.id() + " is not there: add it first")
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableDirectory(missing);
        }
    }

    private void requireFreeNumbers(Directory directory) {
        Set<QueueId> replaced =
                directory.queues().stream().map(ServiceQueue::id).collect(Collectors.toSet());
        Set<String> wanted = directory.queues().stream()
                .flatMap(queue -> queue.dialed().stream())
                .collect(Collectors.toSet());
        List<String> taken = queues.all().stream()
                .filter(queue -> !replaced.contains(queue.id()))
                .flatMap(queue -> queue.dialed().stream()
                        .filter(wanted::contains)
                        .map(number -> "the dialled number " + number + " leads to the queue " + queue.id()
                                + " already, which the file does not name"))
                .toList();
        if (!taken.isEmpty()) {
            throw new UnusableDirectory(taken);
        }
    }
}
