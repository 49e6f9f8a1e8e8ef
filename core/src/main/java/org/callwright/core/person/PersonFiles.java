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

    /** Writes everything into the archive. */
    void handOver(Actor who, Person person, PersonArchive archive) throws IOException;

    /**
     * Nothing says any more who it was; what was counted stays counted, and numbers of tickets lead to their tickets. Broken off,
     * it is done again.
     *
     * @throws org.callwright.core.change.Refused while one of the person's calls is going on
     * @throws org.callwright.core.change.Outdated when the customer is of another version
     */
    void forget(Actor who, long customer, long version) throws IOException;
}
