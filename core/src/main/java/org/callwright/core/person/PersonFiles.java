package org.callwright.core.person;

import java.io.IOException;
import org.callwright.core.access.Actor;

/**
 * Hands over, or forgets, all that is stored about a person. Needs the actor's permission ({@link
 * org.callwright.core.access.Denied}) and stands in the audit. Blocks.
 */
public interface PersonFiles {
    /** @throws org.callwright.core.change.Refused when there is no such customer */
    Person find(long customer);

    /** Writes everything into the archive, as it was at one moment. What is broken off is not whole. */
    void handOver(Actor who, Person person, PersonArchive archive) throws IOException;

    /**
     * Nothing says any more who it was; what was counted stays counted, and numbers of tickets lead to their tickets. Files that
     * cannot be deleted at once are written down for {@link #deleteFiles}.
     *
     * @throws org.callwright.core.change.Refused while one of the person's calls is going on
     * @throws org.callwright.core.change.Outdated when the customer is of another version
     */
    void forget(Actor who, long customer, long version);

    /** How many people have been forgotten so far, on any node: who keeps something in memory drops it when that has grown. */
    long forgotten();

    /** Deletes the files of those who have been forgotten, as far as they can be deleted now. */
    void deleteFiles();
}
