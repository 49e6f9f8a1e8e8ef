package org.callwright.core.layout;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The layouts as stored, a few. A command needs the actor's permission and stands in the audit. Blocks; fails with a
 * runtime exception while the database is away.
 */
public interface ScreenPopLayouts {
    /** By queue, then by role. */
    List<ScreenPopLayout> all();

    Optional<ScreenPopLayout> of(String queue, String role);

    /**
     * Which fields these roles are shown in a call of that queue. A layout of the queue goes before one of any queue, of
     * these one of a role before one of any role; what several roles say is shown together.
     */
    List<PopField> fields(String queue, Collection<String> roles);

    /**
     * @param version of the stored layout that it replaces; null: there is none yet
     * @throws org.callwright.core.change.Outdated when another one is stored
     * @throws org.callwright.core.change.Refused when there is no such queue or role
     */
    ScreenPopLayout put(Actor who, ScreenPopLayout layout, @Nullable Long version);

    /**
     * @param version of the stored layout
     * @return whether there was one
     * @throws org.callwright.core.change.Outdated when another one is stored
     */
    boolean remove(Actor who, String queue, String role, long version);
}
