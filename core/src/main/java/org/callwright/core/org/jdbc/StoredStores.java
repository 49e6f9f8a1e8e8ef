package org.callwright.core.org.jdbc;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.jdbc.Changes;
import org.callwright.core.change.jdbc.StoredRegister;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.org.Store;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

@Singleton
class StoredStores extends StoredRegister<Store> {
    private static final Ordering<StoreTable.Row> ORDERING = Ordering.<StoreTable.Row>byText(
                    new Sorting("id", false), "id", StoreTable.Row::id)
            .text("id", "id", StoreTable.Row::id)
            .text("name", "name", StoreTable.Row::name);

    private final StoreTable stores;
    private final Clock clock;

    StoredStores(StoreTable stores, Changes changes, Clock clock) {
        super("store", Permission.ORG_WRITE, changes, () -> {});
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public Page<Edition<Store>> list(PageRequest page) {
        return new Conditions<StoreTable.Row>()
                .isNull("deletedAt")
                .ordered(stores, page, ORDERING)
                .map(StoreTable.Row::edition);
    }

    @Override
    public Optional<Edition<Store>> byId(String id) {
        return stores.present(id).map(StoreTable.Row::edition);
    }

    @Override
    protected String id(Store store) {
        return store.id();
    }

    @Override
    protected Map<String, String> facts(Store store) {
        return Map.of("name", store.name(), "city", store.city());
    }

    @Override
    protected boolean taken(String id) {
        return stores.existsById(id);
    }

    @Override
    protected void check(Store store) {}

    @Override
    protected void insert(Store store) {
        stores.insert(StoreTable.Row.of(store, null, 0));
    }

    @Override
    protected void update(Store store, long version) {
        stores.update(StoreTable.Row.of(store, null, version));
    }

    @Override
    protected void delete(Store store, long version) {
        if (stores.isInUse(store.id())) {
            throw Refused.state(null, "queues still serve this store");
        }
        stores.update(StoreTable.Row.of(store, clock.instant(), version));
    }
}
