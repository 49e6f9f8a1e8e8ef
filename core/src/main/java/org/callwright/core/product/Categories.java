package org.callwright.core.product;

import java.util.Collection;
import java.util.List;

/** The categories as stored; there are some hundreds of them at most. Blocks; fails while the database is away. */
public interface Categories {
    CategoryTree tree();

    /** As it is now and stays until the work under way ends: of two who change it at once, the second sees what the first did. */
    CategoryTree heldTree();

    /** By id; the whole of it is small. */
    List<Category> all();

    /** @throws org.callwright.core.change.Refused when the id is taken */
    Category insert(Category category);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    Category update(Category category);

    /**
     * @throws org.callwright.core.change.Outdated when the stored one is of another version
     * @throws org.callwright.core.change.Refused when products or narrower categories are in it
     */
    void remove(CategoryId id, long version);

    /**
     * Adds them, or replaces those that are there. One that says what is stored
     * stays as it is.
     *
     * @return how many were added or replaced
     */
    int put(Collection<Category> categories);
}
