package org.callwright.core.catalog;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Everybody keeps their own views; who may set up the catalogue shares them. Thread-safe; blocks. */
public final class SavedViews {
    private static final int MOST_OF_ONE = 100;

    private final Atomically atomically;
    private final Definitions definitions;
    private final KeptViews kept;
    private final DefinitionDesk desk;

    public SavedViews(Atomically atomically, Definitions definitions, KeptViews kept, DefinitionDesk desk) {
        this.atomically = atomically;
        this.definitions = definitions;
        this.kept = kept;
        this.desk = desk;
    }

    /** One's own and those that are shared, in the order of their ids. */
    public Page<Defined<SavedView>> list(Actor who, PageRequest page) {
        return kept.seenBy(who.account(), page);
    }

    /** One's own, or one that is shared. */
    public Optional<Defined<SavedView>> byId(Actor who, String id) {
        return definitions
                .byId(SavedView.KIND, id)
                .filter(view -> !view.deleted())
                .filter(view -> view.content().shared() || isOf(who, view));
    }

    public Defined<SavedView> create(Actor who, String name, boolean shared, Map<String, String> query) {
        String id = UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
        SavedView view = view(who, name, shared, query);
        return atomically.run(() -> {
            Defined<SavedView> created = desk.create(who, SavedView.KIND, id, view);
            // Counted when nobody else can add one any more.
            if (kept.keptBy(who.account()) > MOST_OF_ONE) {
                throw Refused.state("name", "one keeps at most " + MOST_OF_ONE + " views");
            }
            return created;
        });
    }

    public Defined<SavedView> replace(
            Actor who, String id, @Nullable Long version, String name, boolean shared, Map<String, String> query) {
        requireOwn(who, id);
        return desk.replace(who, SavedView.KIND, id, version, view(who, name, shared, query));
    }

    public void delete(Actor who, String id, @Nullable Long version) {
        requireOwn(who, id);
        desk.delete(who, SavedView.KIND, id, version);
    }

    private static SavedView view(Actor who, String name, boolean shared, Map<String, String> query) {
        if (shared) {
            who.require(Permission.CATALOG_WRITE);
        }
        if (query.containsKey("phone")) {
            throw Refused.value("query", "a telephone number is not kept in a view: look for it anew");
        }
        return new SavedView(name, who.account(), shared, query);
    }

    private void requireOwn(Actor who, String id) {
        Optional<Defined<SavedView>> view = definitions.byId(SavedView.KIND, id);
        if (view.isPresent() && !isOf(who, view.get())) {
            throw new Denied(Permission.CATALOG_WRITE);
        }
    }

    private static boolean isOf(Actor who, Defined<SavedView> view) {
        return view.content().owner().equals(who.account());
    }
}
