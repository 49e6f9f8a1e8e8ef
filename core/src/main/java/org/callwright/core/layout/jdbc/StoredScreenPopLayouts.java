package org.callwright.core.layout.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.layout.LayoutChoice;
import org.callwright.core.layout.PopField;
import org.callwright.core.layout.ScreenPopLayout;
import org.callwright.core.layout.ScreenPopLayouts;
import org.callwright.core.page.IdText;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredScreenPopLayouts implements ScreenPopLayouts {
    private static final String SUBJECT = "screen-pop-layout";

    private final LayoutTable table;
    private final Audit audit;
    private final Atomically atomically;

    StoredScreenPopLayouts(LayoutTable table, Audit audit, Atomically atomically) {
        this.atomically = atomically;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public List<ScreenPopLayout> all() {
        return table.all().stream().map(LayoutTable.Row::layout).toList();
    }

    @Override
    public Optional<ScreenPopLayout> of(String queue, String role) {
        return IdText.possible(queue, role) ? table.find(queue, role).map(LayoutTable.Row::layout) : Optional.empty();
    }

    @Override
    public List<PopField> fields(String queue, Collection<String> roles) {
        return LayoutChoice.among(all(), queue, roles);
    }

    @Override
    public ScreenPopLayout put(Actor who, ScreenPopLayout layout, @Nullable Long version) {
        who.require(Permission.LAYOUT_WRITE);
        return atomically.run(() -> stored(who, layout, version));
    }

    private ScreenPopLayout stored(Actor who, ScreenPopLayout layout, @Nullable Long version) {
        Optional<LayoutTable.Row> stored = table.lock(layout.queue(), layout.role());
        if (!Objects.equals(stored.map(LayoutTable.Row::version).orElse(null), version)) {
            throw new Outdated(SUBJECT, id(layout.queue(), layout.role()));
        }
        requireKnown(layout);
        if (version == null) {
            // Nothing is there that could be locked: of two who put the first one, the key tells which came second.
            Violation.ofKey(
                    () -> table.add(layout.queue(), layout.role(), LayoutTable.Row.text(layout)),
                    () -> new Outdated(SUBJECT, id(layout.queue(), layout.role())));
        } else {
            table.change(layout.queue(), layout.role(), LayoutTable.Row.text(layout));
        }
        audit.record(
                who,
                "layout.changed",
                SUBJECT,
                id(layout.queue(), layout.role()),
                Map.of("fields", LayoutTable.Row.text(layout)));
        return table.find(layout.queue(), layout.role()).orElseThrow().layout();
    }

    @Override
    public boolean remove(Actor who, String queue, String role, long version) {
        who.require(Permission.LAYOUT_WRITE);
        return atomically.run(() -> removed(who, queue, role, version));
    }

    private boolean removed(Actor who, String queue, String role, long version) {
        Optional<LayoutTable.Row> stored = table.lock(queue, role);
        if (stored.isEmpty()) {
            return false;
        }
        if (stored.get().version() != version) {
            throw new Outdated(SUBJECT, id(queue, role));
        }
        table.remove(queue, role);
        audit.record(who, "layout.removed", SUBJECT, id(queue, role), Map.of());
        return true;
    }

    /** One of a queue or role that has gone is left where it is, and can be removed. */
    private void requireKnown(ScreenPopLayout layout) {
        if (!layout.queue().isEmpty() && table.queues(layout.queue()) == 0) {
            throw Refused.value("queue", "there is no queue of this id; 'any' stands for all");
        }
        if (!layout.role().isEmpty() && table.roles(layout.role()) == 0) {
            throw Refused.value("role", "there is no role of this id; 'any' stands for all");
        }
    }

    private static String id(String queue, String role) {
        return (queue.isEmpty() ? "any" : queue) + "/" + (role.isEmpty() ? "any" : role);
    }
}
