package org.callwright.core.supplier;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.callwright.core.product.Categories;
import org.callwright.core.product.Category;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.CategoryTree;

/** Finds out who supplies a category: from the category upwards, the first that has suppliers. Blocks; thread-safe. */
public final class Sourcing {
    private final Categories categories;
    private final Suppliers suppliers;

    public Sourcing(Categories categories, Suppliers suppliers) {
        this.categories = categories;
        this.suppliers = suppliers;
    }

    /** @return for each category where its things come from; the tree and the suppliers are asked for once */
    public Map<CategoryId, Supply> of(Collection<CategoryId> wanted) {
        CategoryTree tree = categories.tree();
        Set<CategoryId> concerned = wanted.stream()
                .flatMap(category -> tree.upwards(category).stream())
                .map(Category::id)
                .collect(toSet());
        Map<CategoryId, List<Supplier>> found = suppliers.ofCategories(concerned);
        return wanted.stream()
                .distinct()
                .collect(toMap(Function.identity(), category -> supply(tree, category, found)));
    }

    private static Supply supply(CategoryTree tree, CategoryId category, Map<CategoryId, List<Supplier>> suppliers) {
        CategoryId nearest = tree.upwards(category).stream()
                .map(Category::id)
                .filter(suppliers::containsKey)
                .findFirst()
                .orElse(null);
        return new Supply(
                nearest,
                nearest == null ? List.of() : suppliers.getOrDefault(nearest, List.of()),
                tree.buyer(category).orElse(null));
    }
}
