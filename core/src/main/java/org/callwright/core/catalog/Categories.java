package org.callwright.core.catalog;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.jspecify.annotations.Nullable;

/** The tree of categories and the dispositions that fit its branches. Thread-safe; blocks. */
public final class Categories implements DefinitionRule<Category> {
    private static final int DEEPEST = 8;

    private final Definitions definitions;

    public Categories(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A category and those above it, itself first; of one that is not known itself alone. */
    public Set<String> andAbove(String id) {
        return andAbove(id, parents(definitions.all(Category.KIND)));
    }

    private static Set<String> andAbove(String id, Map<String, Optional<String>> parents) {
        Set<String> path = new LinkedHashSet<>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent() && path.add(next.get())) {
            next = parents.getOrDefault(next.get(), Optional.empty());
        }
        return path;
    }

    private static Map<String, Optional<String>> parents(List<Defined<Category>> categories) {
        return categories.stream()
                .collect(Collectors.toMap(
                        Defined::id, one -> Optional.ofNullable(one.content().parent())));
    }

    /** Those to choose from for a ticket of that category, in their order. */
    public List<Defined<Disposition>> dispositions(@Nullable String category) {
        Set<String> path = category == null ? Set.of() : andAbove(category);
        return definitions.all(Disposition.KIND).stream()
                .filter(one -> one.content().category() == null
                        || path.contains(one.content().category()))
                .sorted(Comparator.comparing(
                                (Defined<Disposition> one) -> one.content().place())
                        .thenComparing(Defined::id))
                .toList();
    }

    /** @throws Refused naming those there are, when there is none of that id */
    public void requireCategory(String id) {
        List<String> known =
                definitions.all(Category.KIND).stream().map(Defined::id).toList();
        if (!known.contains(id)) {
            throw Refused.value("category", "there is no such category", known);
        }
    }

    /** @throws Refused naming those that fit, when it does not fit the category */
    public void requireDisposition(String id, @Nullable String category) {
        List<String> fitting = dispositions(category).stream().map(Defined::id).toList();
        if (!fitting.contains(id)) {
            throw Refused.value("disposition", "no disposition of a ticket of this category", fitting);
        }
    }

    @Override
    public Kind<Category> kind() {
        return Category.KIND;
    }

    @Override
    public void check(String id, Category category, List<Defined<Category>> others) {
        String parent = category.parent();
        if (parent == null) {
            return;
        }
        Map<String, Optional<String>> parents = parents(others);
        if (!parents.containsKey(parent)) {
            throw Refused.value("parent", "there is no such category", List.copyOf(parents.keySet()));
        }
        Set<String> above = andAbove(parent, parents);
        if (above.contains(id)) {
            throw Refused.value("parent", "a category cannot be above itself");
        }
        if (above.size() >= DEEPEST) {
            throw Refused.value("parent", "categories are at most " + DEEPEST + " deep");
        }
    }

    @Override
    public void checkDeletion(String id, List<Defined<Category>> others) {
        List<String> below = others.stream()
                .filter(other -> id.equals(other.content().parent()))
                .map(Defined::id)
                .toList();
        if (!below.isEmpty()) {
            throw Refused.state("parent", "there are categories below it: " + String.join(", ", below));
        }
    }
}
