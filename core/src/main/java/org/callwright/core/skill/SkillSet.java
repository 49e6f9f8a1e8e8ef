package org.callwright.core.skill;

import java.util.Collection;
import java.util.Map;

/** What one agent can do: level 1 to 10 by skill. */
public record SkillSet(Map<Skill, Integer> levels) {
    public SkillSet {
        levels = Map.copyOf(levels);
    }

    public boolean meets(Collection<SkillRequirement> requirements) {
        return requirements.stream().allMatch(r -> levels.getOrDefault(r.skill(), 0) >= r.minLevel());
    }
}
