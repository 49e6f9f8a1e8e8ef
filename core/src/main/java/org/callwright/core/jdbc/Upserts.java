package org.callwright.core.jdbc;

import io.micronaut.data.repository.GenericRepository;

/** A repository whose rows are replaced by whoever knows their id. */
public interface Upserts<E, I> extends GenericRepository<E, I> {
    boolean existsById(I id);

    void insert(E row);

    void update(E row);

    /** Adds the row, or replaces the one with its id; to be called in a transaction. Of two who add it one fails. */
    default void put(I id, E row) {
        if (existsById(id)) {
            update(row);
        } else {
            insert(row);
        }
    }
}
