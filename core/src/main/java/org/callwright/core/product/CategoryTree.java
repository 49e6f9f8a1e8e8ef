package org.callwright.core.product;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/** All categories. What is said of a category holds for the narrower ones as well, unless they say otherwise. Immutable. */
public final class CategoryTree {
    /** Deeper trees are a mistake: people do not find their way in them. */
    static final int DEEPEST = 12;

    private final Map<CategoryId, Category> categories;

    public CategoryTree(Collection<Category> categories) {
        this.categories = categories.stream().collect(toUnmodifiableMap(Category::id, Function.identity()));
    }

    public Optional<Category> find(@Nullable CategoryId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(categories.get(id));
    }

    /** The category and the wider ones, narrowest first; empty when it is unknown. */
    public List<Category> upwards(@Nullable CategoryId from) {
        List<Category> path = new ArrayList<>();
        CategoryId next = from;
        while (next != null && path.size() <= DEEPEST) {
            Category category = categories.get(next);
            if (category == null) {
                break;
            }
            path.add(category);
            next = category.parent();
        }
        return path;
    }

    /** Who buys for it; empty where nobody does. */
    public Optional<String> buyer(@Nullable CategoryId category) {
        return upwards(category).stream()
                .map(Category::buyer)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The categories that are directly below it. */
    public List<Category> below(CategoryId parent) {
        return categories.values().stream()
                .filter(category -> parent.equals(category.parent()))
                .toList();
    }

    /** The category and all narrower ones; empty when it is unknown. */
    public Set<CategoryId> downwards(CategoryId from) {
        Set<CategoryId> found = new LinkedHashSet<>();
        if (categories.containsKey(from)) {
            addDownwards(from, found);
        }
        return found;
    }

    /** A ring, which may have been stored when two could still make one at once, is gone through once. */
    private void addDownwards(CategoryId from, Set<CategoryId> found) {
        if (found.add(from)) {
            below(from).forEach(child -> addDownwards(child.id(), found));
        }
    }

    /**
     * The tree with this category, new or changed.
     *
     * @throws Refused when its parent is unknown, the tree would have a ring, or become too deep
     */
    public CategoryTree with(Category category) {
        if (category.parent() != null && !categories.containsKey(category.parent())) {
            throw Refused.value("parent", "there is no such category");
        }
        if (upwards(category.parent()).stream().anyMatch(above -> above.id().equals(category.id()))) {
            throw Refused.value("parent", "a category cannot be below itself");
        }
        Map<CategoryId, Category> changed = new HashMap<>(categories);
        changed.put(category.id(), category);
        CategoryTree tree = new CategoryTree(changed.values());
        if (upwards(category.parent()).size() + tree.depthBelow(category.id(), DEEPEST) >= DEEPEST) {
            throw Refused.value("parent", "the tree is at most " + DEEPEST + " categories deep");
        }
        return tree;
    }

    /** @param most deeper is not looked */
    private int depthBelow(CategoryId id, int most) {
        return most == 0
                ? 0
                : below(id).stream()
                        .mapToInt(child -> 1 + depthBelow(child.id(), most - 1))
                        .max()
                        .orElse(0);
    }
}
