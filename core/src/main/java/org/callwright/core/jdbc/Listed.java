package org.callwright.core.jdbc;

import io.micronaut.data.model.Pageable;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.data.repository.jpa.criteria.PredicateSpecification;
import java.util.List;

/** A repository whose rows are listed page by page, by {@link Conditions}. */
public interface Listed<E, I> extends GenericRepository<E, I> {
    List<E> findAll(PredicateSpecification<E> conditions, Pageable page);
}
