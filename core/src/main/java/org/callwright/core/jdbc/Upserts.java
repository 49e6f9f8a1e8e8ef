package org.callwright.core.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.function.LongFunction;

/** A repository whose rows people edit, and which programs may replace whatever their version. */
public interface Upserts<E extends Upserts.Versioned, I> extends GenericRepository<E, I> {
    /** A row that counts its changes. */
    interface Versioned {
        long version();
    }

    Optional<E> findById(I id);

    boolean existsById(I id);

    void insert(E row);

    /**
     * Replaces the row of the same id and version.
     *
     * @throws io.micronaut.data.exceptions.OptimisticLockException when there is none (any more)
     */
    void update(E row);

    /**
     * Adds the row, or replaces the one with its id; to be called in a transaction. Of two who do so at once one fails.
     *
     * @param row the row, by the version that it replaces
     */
    default void put(I id, LongFunction<E> row) {
        findById(id).ifPresentOrElse(known -> update(row.apply(known.version())), () -> insert(row.apply(0)));
    }
}
