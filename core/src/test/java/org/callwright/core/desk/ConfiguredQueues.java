package org.callwright.core.desk;

import java.util.List;
import java.util.Optional;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;

/** The queues in a list, which a test may change. */
record ConfiguredQueues(List<ServiceQueue> list) implements QueueDirectory {
    @Override
    public List<ServiceQueue> all() {
        return List.copyOf(list);
    }

    @Override
    public Optional<ServiceQueue> byId(QueueId id) {
        return list.stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ServiceQueue> byDialed(String dialed) {
        return Optional.empty();
    }
}
