package org.callwright.core.queue.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.change.jdbc.Changes;
import org.callwright.core.change.jdbc.StoredRegister;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.org.Store;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.Queues;
import org.callwright.core.queue.ServiceQueue;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredQueues extends StoredRegister<ServiceQueue> implements Queues {
    private static final Ordering<QueueTable.Row> ORDERING = Ordering.<QueueTable.Row>byText(
                    new Sorting("id", false), "id", QueueTable.Row::id)
            .text("id", "id", row -> row.id().value())
            .text("name", "name", QueueTable.Row::name);

    private final QueueTable queues;
    private final QueueParts parts;
    private final Register<Store> stores;
    private final Clock clock;

    StoredQueues(
            QueueTable queues,
            QueueParts parts,
            Register<Store> stores,
            Changes changes,
            Provider<QueueDirectory> directory,
            Clock clock) {
        super("queue", Permission.QUEUE_WRITE, changes, () -> directory.get().refreshSoon());
        this.queues = queues;
        this.parts = parts;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceQueue> all() {
        return parts.ofAll(queues.findByDeletedAtIsNullOrderById()).stream()
                .map(Edition::item)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Edition<ServiceQueue>> list(PageRequest page) {
        Page<QueueTable.Row> rows =
                new Conditions<QueueTable.Row>().isNull("deletedAt").ordered(queues, page, ORDERING);
        return new Page<>(parts.ofAll(rows.items()), rows.next());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Edition<ServiceQueue>> byId(String id) {
        List<QueueTable.Row> found = queues.findById(new QueueId(id)).stream()
                .filter(row -> row.deletedAt() == null)
                .toList();
        return parts.ofAll(found).stream().findFirst();
    }

    @Override
    @Transactional
    public void save(ServiceQueue queue) {
        queues.put(queue.id(), version -> QueueTable.Row.of(queue, null, version));
        parts.know(queue);
        parts.replace(queue);
    }

    @Override
    protected String id(ServiceQueue queue) {
        return queue.id().value();
    }

    @Override
    protected Map<String, String> facts(ServiceQueue queue) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("name", queue.name());
        facts.put("dialed", String.join(",", queue.dialed()));
        facts.put("priority", String.valueOf(queue.priority()));
        facts.put("ring", queue.ring().toString());
        facts.put("wrapUp", queue.wrapUp().toString());
        facts.put("music", queue.music());
        facts.put("recorded", String.valueOf(queue.recorded()));
        facts.put("asks", String.valueOf(queue.question()));
        facts.put("store", queue.store() == null ? "" : queue.store());
        facts.put("steps", queue.steps().toString());
        return facts;
    }

    @Override
    protected boolean taken(String id) {
        return queues.existsById(new QueueId(id));
    }

    @Override
    protected void check(ServiceQueue queue) {
        parts.check(queue);
        String store = queue.store();
        if (store != null && stores.byId(store).isEmpty()) {
            throw Refused.value("store", "there is no such store");
        }
    }

    @Override
    protected void insert(ServiceQueue queue) {
        queues.insert(QueueTable.Row.of(queue, null, 0));
        parts.replace(queue);
    }

    @Override
    protected void update(ServiceQueue queue, long version) {
        update(queue, null, version);
        parts.replace(queue);
    }

    /** Callers may be waiting in it: first no number leads here any more, then it runs empty, then it can go. */
    @Override
    protected void delete(ServiceQueue queue, long version) {
        if (!queue.dialed().isEmpty()) {
            throw Refused.state("dialed", "numbers still lead to this queue");
        }
        update(queue, clock.instant(), version);
    }

    private void update(ServiceQueue queue, @Nullable Instant deletedAt, long version) {
        queues.update(QueueTable.Row.of(queue, deletedAt, version));
    }
}
