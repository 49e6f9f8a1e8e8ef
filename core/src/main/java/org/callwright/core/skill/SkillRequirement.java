package org.callwright.core.skill;

/** A skill that is needed at {@code minLevel} (1 to 10) or better. */
public record SkillRequirement(Skill skill, int minLevel) {
    public SkillRequirement {
        if (minLevel < 1 || minLevel > 10) {
            throw new IllegalArgumentException("a skill level is 1 to 10");
        }
    }
}
