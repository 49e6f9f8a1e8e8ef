package org.callwright.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.callwright.core.skill.KnownSkill;
import org.callwright.core.skill.Skill;

@Serdeable
@Schema(name = "Skill")
record SkillBody(
        @Schema(example = "refunds") @NotNull String id,

        @Schema(example = "May give money back") @NotNull @Size(max = 200)
        String description) {
    static SkillBody of(KnownSkill known) {
        return new SkillBody(known.skill().name(), known.description());
    }

    KnownSkill skill() {
        return Bodies.read("id", () -> new KnownSkill(new Skill(id), description));
    }
}
