package org.callwright.core.supplier.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.data.repository.jpa.criteria.PredicateSpecification;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.CategoryId;
import org.callwright.core.supplier.Supplier;
import org.callwright.core.supplier.SupplierId;
import org.callwright.core.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredSuppliers implements Suppliers {
    private static final String AGAIN = Bulk.taking("name", "contact", "deleted_at") + ", version = version + 1";

    private static final Ordering<SupplierTable.Row> ORDERING = Ordering.<SupplierTable.Row>byText(
                    new Sorting("created", true), "id", SupplierTable.Row::id)
            .time("created", "createdAt", SupplierTable.Row::createdAt)
            .text("name", "name", SupplierTable.Row::name);

    private final SupplierTable suppliers;
    private final SuppliedTable supplied;
    private final Bulk bulk;
    private final Clock clock;

    StoredSuppliers(SupplierTable suppliers, SuppliedTable supplied, Bulk bulk, Clock clock) {
        this.suppliers = suppliers;
        this.supplied = supplied;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Supplier> byId(SupplierId id) {
        return found(List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Supplier> list(@Nullable CategoryId category, PageRequest page) {
        Page<SupplierTable.Row> rows = new Conditions<SupplierTable.Row>()
                .isNull("deletedAt")
                .where(of(category))
                .ordered(suppliers, page, ORDERING);
        Map<SupplierId, Set<CategoryId>> categories =
                categoriesOf(rows.items().stream().map(SupplierTable.Row::id).toList());
        return rows.map(row -> row.supplier(categories.getOrDefault(row.id(), Set.of())));
    }

    private PredicateSpecification<SupplierTable.Row> of(@Nullable CategoryId category) {
        if (category == null) {
            return PredicateSpecification.where(null);
        }
        List<SupplierId> those = supplied.in(List.of(category.value())).stream()
                .map(SuppliedTable.Row::supplierId)
                .toList();
        return those.isEmpty()
                ? (row, is) -> is.isNull(row.get("id"))
                : (row, is) -> row.get("id").in(those);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CategoryId, List<Supplier>> ofCategories(Collection<CategoryId> categories) {
        if (categories.isEmpty()) {
            return Map.of();
        }
        Map<SupplierId, Set<CategoryId>> wanted =
                supplied.in(categories.stream().map(CategoryId::value).toList()).stream()
                        .collect(groupingBy(
                                SuppliedTable.Row::supplierId, mapping(SuppliedTable.Row::categoryId, toSet())));
        Map<CategoryId, List<Supplier>> found = new TreeMap<>(Comparator.comparing(CategoryId::value));
        for (Supplier supplier : found(wanted.keySet())) {
            for (CategoryId category : wanted.getOrDefault(supplier.id(), Set.of())) {
                found.computeIfAbsent(category, key -> new ArrayList<>()).add(supplier);
            }
        }
        return found;
    }

    @Override
    @Transactional
    public Supplier insert(Supplier supplier) {
        Violation.ofKey(
                () -> {
                    suppliers.insert(SupplierTable.Row.of(supplier, clock.instant(), 0));
                    return supplier;
                },
                () -> Refused.state("id", "there is, or was, a supplier of this id"));
        putCategories(List.of(supplier));
        return stored(supplier.id());
    }

    @Override
    @Transactional
    public Supplier update(Supplier supplier) {
        SupplierTable.Row now = suppliers.findById(supplier.id()).orElseThrow(() -> outdated(supplier.id()));
        if (now.deletedAt() != null || now.version() != supplier.version()) {
            throw outdated(supplier.id());
        }
        try {
            suppliers.update(SupplierTable.Row.of(supplier, now.createdAt(), now.version()));
        } catch (OptimisticLockException e) {
            throw outdated(supplier.id());
        }
        putCategories(List.of(supplier));
        return stored(supplier.id());
    }

    @Override
    @Transactional
    public void remove(SupplierId id, long version) {
        if (suppliers.remove(id, version, clock.instant()) == 0) {
            throw outdated(id);
        }
    }

    @Override
    @Transactional
    public int put(List<Supplier> wanted) {
        Map<SupplierId, Supplier> last =
                wanted.stream().collect(toMap(Supplier::id, Function.identity(), (first, second) -> second));
        found(List.copyOf(last.keySet())).forEach(stored -> last.remove(stored.id(), stored.as(0)));
        putChanged(List.copyOf(last.values()));
        return last.size();
    }

    private void putChanged(List<Supplier> last) {
        Instant now = clock.instant();
        bulk.insert(
                SupplierTable.Row.class,
                last.stream().map(one -> SupplierTable.Row.of(one, now, 0)).toList(),
                AGAIN);
        putCategories(last);
    }

    private void putCategories(List<Supplier> of) {
        if (!of.isEmpty()) {
            supplied.removeOf(of.stream().map(one -> one.id().value()).toList());
            bulk.insert(
                    SuppliedTable.Row.class,
                    of.stream().flatMap(SuppliedTable.Row::of).toList(),
                    "category_id = VALUES(category_id)");
        }
    }

    private List<Supplier> found(Collection<SupplierId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<SupplierId, Set<CategoryId>> categories = categoriesOf(ids);
        return suppliers.present(ids.stream().map(SupplierId::value).toList()).stream()
                .map(row -> row.supplier(categories.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private Map<SupplierId, Set<CategoryId>> categoriesOf(Collection<SupplierId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : supplied.of(ids.stream().map(SupplierId::value).toList()).stream()
                        .collect(groupingBy(
                                SuppliedTable.Row::supplierId, mapping(SuppliedTable.Row::categoryId, toSet())));
    }

    private Supplier stored(SupplierId id) {
        return found(List.of(id)).stream().findFirst().orElseThrow(() -> outdated(id));
    }

    private static Outdated outdated(SupplierId id) {
        return new Outdated("supplier", id.value());
    }
}
