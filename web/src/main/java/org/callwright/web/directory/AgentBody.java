package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillSet;
import org.callwright.web.problem.ProblemException;

/**
 * @param phone the PJSIP endpoint in front of the agent unless another is named at sign-in
 * @param skills the level, 1 to 10, by skill
 * @param enabled false: keeps the history, cannot sign in at a phone
 */
@Serdeable
@Schema(name = "AgentProfile")
record AgentBody(
        @Schema(example = "a07") @NotNull String id,

        @Schema(example = "Gang Sun 孙刚") @NotBlank @Size(max = 120)
        String name,

        @Schema(example = "1007")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}", message = "is 1 to 40 letters, digits, '_', '.' and '-'")
        String phone,

        @Schema(example = "{\"refunds\":7}") @NotNull Map<String, Integer> skills,
        boolean enabled) {
    static AgentBody of(AgentProfile agent) {
        Map<String, Integer> skills = new TreeMap<>();
        agent.skills().levels().forEach((skill, level) -> skills.put(skill.name(), level));
        return new AgentBody(agent.id().value(), agent.displayName(), agent.phone(), skills, agent.enabled());
    }

    AgentProfile agent() {
        Map<Skill, Integer> levels = new HashMap<>();
        skills.forEach((skill, level) -> {
            if (level < 1 || level > 10) {
                throw ProblemException.invalid("skills." + skill, "a level is 1 to 10");
            }
            levels.put(Bodies.read("skills", () -> new Skill(skill)), level);
        });
        AgentId agent = Bodies.read("id", () -> new AgentId(id));
        return new AgentProfile(agent, name, phone, new SkillSet(levels), enabled);
    }
}
