package org.callwright.core.reveal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;

/** Who may see which number until when. Blocks; fails with a runtime exception while the database is away. */
public interface Reveals {
    /**
     * Lets the person see it; costs one of the hour's budget, unless the person may see it anyway for a while: until then it is
     * told for this reason, too. Stands in the audit, either way, and each reading has its own reason.
     *
     * @param number what is told; while that may be seen, another number under the same subject costs as any other
     * @throws BudgetSpent when there is none left
     */
    Reveal open(Actor who, RevealSubject subject, String number, String reason);

    /** What is still open, and was opened by that person. */
    Optional<Reveal> byId(Actor who, long id);

    /** Whether the number is the one that was told then: it may have been changed meanwhile. */
    boolean isOf(Reveal reveal, String number);

    /** The person is told it once more: that stands in the audit, too. */
    void readAgain(Actor who, Reveal reveal);

    /** Why numbers were told, by the ids of the readings; of people who have been forgotten nothing. */
    Map<Long, String> reasons(Collection<Long> ids);
}
