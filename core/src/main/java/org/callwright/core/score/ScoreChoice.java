package org.callwright.core.score;

import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.page.IdText;
import org.callwright.core.report.Period;
import org.callwright.core.staff.Colleagues;

/**
 * Which scores are wanted.
 *
 * @param key what members are of
 * @param members those of one of these, as far as they can be ids; empty with {@link ScoreKey#NOTHING} only
 * @param within whose work is looked at
 */
public record ScoreChoice(Period period, ScoreKey key, Set<String> members, Colleagues within) {
    public ScoreChoice {
        members = members.stream().filter(IdText::possible).collect(Collectors.toUnmodifiableSet());
    }

    /** There is surely none. */
    public boolean isImpossible() {
        return (key != ScoreKey.NOTHING && members.isEmpty())
                || (!within.everybody() && within.agents().isEmpty());
    }
}
