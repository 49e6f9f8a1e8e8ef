package org.callwright.core.definition;

import java.util.List;

/** What one definition has to respect of others. */
public interface DefinitionRule<T> {
    Kind<T> kind();

    /**
     * @param others those of the kind that are in use, without this one
     * @throws org.callwright.core.change.Refused when it does not fit them
     */
    void check(String id, T content, List<Defined<T>> others);

    /** Whether it can be given up, likewise. */
    default void checkDeletion(String id, List<Defined<T>> others) {}
}
