package org.callwright.core.product.jdbc;

import static java.util.stream.Collectors.toSet;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Category;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.CategoryTree;

@Singleton
class StoredCategories implements Categories {
    private static final String AGAIN =
            Bulk.taking("name", "parent_id", "buyer", "deleted_at") + ", version = version + 1";

    private final CategoryTable categories;
    private final Bulk bulk;
    private final Clock clock;

    StoredCategories(CategoryTable categories, Bulk bulk, Clock clock) {
        this.categories = categories;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Override
    public CategoryTree tree() {
        return new CategoryTree(all());
    }

    @Override
    public CategoryTree heldTree() {
        return new CategoryTree(
                categories.hold().stream().map(CategoryTable.Row::category).toList());
    }

    @Override
    public List<Category> all() {
        return categories.findByDeletedAtIsNullOrderById().stream()
                .map(CategoryTable.Row::category)
                .toList();
    }

    @Override
    @Transactional
    public Category insert(Category category) {
        Violation.ofKey(
                () -> {
                    categories.insert(CategoryTable.Row.of(category, clock.instant(), 0));
                    return category;
                },
                () -> Refused.state("id", "there is, or was, a category of this id"));
        return stored(category.id()).category();
    }

    @Override
    @Transactional
    public Category update(Category category) {
        CategoryTable.Row now = stored(category.id());
        if (now.deletedAt() != null || now.version() != category.version()) {
            throw outdated(category.id());
        }
        try {
            categories.update(CategoryTable.Row.of(category, now.createdAt(), now.version()));
        } catch (OptimisticLockException e) {
            throw outdated(category.id());
        }
        return stored(category.id()).category();
    }

    @Override
    @Transactional
    public void remove(CategoryId id, long version) {
        if (categories.remove(id, version, clock.instant()) == 0) {
            throw outdated(id);
        }
        if (categories.uses(id) > 0) {
            throw Refused.state("id", "products or narrower categories are in it");
        }
    }

    /** Wider ones first, whatever their order: each names one that is there by then. */
    @Override
    @Transactional
    public int put(Collection<Category> wanted) {
        Set<Category> stored = all().stream().map(category -> category.as(0)).collect(toSet());
        Instant now = clock.instant();
        CategoryTree tree = new CategoryTree(wanted);
        List<Category> sorted = new ArrayList<>(wanted);
        sorted.removeIf(category -> stored.contains(category.as(0)));
        sorted.sort((a, b) -> tree.upwards(a.id()).size() - tree.upwards(b.id()).size());
        bulk.insert(
                CategoryTable.Row.class,
                sorted.stream()
                        .map(category -> CategoryTable.Row.of(category, now, 0))
                        .toList(),
                AGAIN);
        return sorted.size();
    }

    private CategoryTable.Row stored(CategoryId id) {
        return categories.findById(id).orElseThrow(() -> outdated(id));
    }

    private static Outdated outdated(CategoryId id) {
        return new Outdated("category", id.value());
    }
}
