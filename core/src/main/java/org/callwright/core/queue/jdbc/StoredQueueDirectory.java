package org.callwright.core.queue.jdbc;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.jdbc.Snapshot;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.ServiceQueue;

@Singleton
final class StoredQueueDirectory implements QueueDirectory, AutoCloseable {
    private record Index(List<ServiceQueue> all, Map<QueueId, ServiceQueue> byId, Map<String, ServiceQueue> byDialed) {
        static Index of(List<ServiceQueue> queues) {
            Map<QueueId, ServiceQueue> byId = new HashMap<>();
            Map<String, ServiceQueue> byDialed = new HashMap<>();
            for (ServiceQueue queue : queues) {
                byId.put(queue.id(), queue);
                queue.dialed().forEach(number -> byDialed.put(number, queue));
            }
            return new Index(List.copyOf(queues), byId, byDialed);
        }
    }

    private final Snapshot<Index> queues;

    StoredQueueDirectory(Queues stored, @Value("${callwright.directory.refresh:5s}") Duration every) {
        queues = new Snapshot<>("queues", () -> Index.of(stored.all()), Index.of(List.of()), every).start();
    }

    @Override
    public List<ServiceQueue> all() {
        return queues.get().all();
    }

    @Override
    public Optional<ServiceQueue> byId(QueueId id) {
        return Optional.ofNullable(queues.get().byId().get(id));
    }

    @Override
    public Optional<ServiceQueue> byDialed(String dialed) {
        return Optional.ofNullable(queues.get().byDialed().get(dialed));
    }

    @Override
    public boolean loaded() {
        return queues.loaded();
    }

    @Override
    public void refresh() {
        queues.refresh();
    }

    @Override
    public void refreshSoon() {
        queues.refreshSoon();
    }

    @PreDestroy
    @Override
    public void close() {
        queues.close();
    }
}
