package org.callwright.core.queue;

import java.time.Duration;
import java.util.List;
import org.callwright.core.skill.SkillRequirement;

/** Who may take a call of the queue once it has waited {@code after}; step 0 has zero. */
public record RelaxationStep(Duration after, List<SkillRequirement> requirements) {
    public RelaxationStep {
        requirements = List.copyOf(requirements);
    }
}
