package org.callwright.core.definition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** What has been set up, as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Definitions {
    /** In the order of their ids, without those given up. */
    <T> List<Defined<T>> all(Kind<T> kind);

    /** Some of {@link #all}: those of one page. */
    <T> Page<Defined<T>> list(Kind<T> kind, PageRequest page);

    /** Also one that has been given up. */
    <T> Optional<Defined<T>> byId(Kind<T> kind, String id);

    /** Also those that have been given up, in any order; unknown ids are left out. */
    <T> List<Defined<T>> byIds(Kind<T> kind, Collection<String> ids);

    /** Until the work under way ends nobody else changes anything, of whatever kind: whoever does so holds it first. */
    void hold();

    /** Locks the place of an id within the work under way, so that nobody changes it meanwhile. */
    <T> Optional<Defined<T>> lock(Kind<T> kind, String id);

    /**
     * Stores it as it is now.
     *
     * @throws org.callwright.core.change.Refused when it is a first version, and somebody else has just set one up of its id
     */
    <T> void put(Kind<T> kind, Defined<T> defined);
}
