package org.callwright.core.skill.jdbc;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.jdbc.Changes;
import org.callwright.core.change.jdbc.StoredRegister;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.skill.KnownSkill;
import org.callwright.core.skill.Skill;

@Singleton
class StoredSkills extends StoredRegister<KnownSkill> {
    private static final Ordering<SkillTable.Row> ORDERING = Ordering.<SkillTable.Row>byText(
                    new Sorting("id", false), "name", SkillTable.Row::name)
            .text("id", "name", row -> row.name().name());

    private final SkillTable skills;

    StoredSkills(SkillTable skills, Changes changes) {
        super("skill", Permission.SKILL_WRITE, changes, () -> {});
        this.skills = skills;
    }

    @Override
    public Page<Edition<KnownSkill>> list(PageRequest page) {
        return new Conditions<SkillTable.Row>().ordered(skills, page, ORDERING).map(SkillTable.Row::edition);
    }

    @Override
    public Optional<Edition<KnownSkill>> byId(String id) {
        return skills.findById(new Skill(id)).map(SkillTable.Row::edition);
    }

    @Override
    protected String id(KnownSkill known) {
        return known.skill().name();
    }

    @Override
    protected Map<String, String> facts(KnownSkill known) {
        return Map.of("description", known.description());
    }

    @Override
    protected boolean taken(String id) {
        return skills.existsById(new Skill(id));
    }

    @Override
    protected void check(KnownSkill known) {}

    @Override
    protected void insert(KnownSkill known) {
        skills.insert(row(known, 0));
    }

    @Override
    protected void update(KnownSkill known, long version) {
        skills.update(row(known, version));
    }

    @Override
    protected void delete(KnownSkill known, long version) {
        if (skills.isInUse(known.skill())) {
            throw Refused.state(null, "an agent has this skill, or a queue asks for it");
        }
        skills.delete(row(known, version));
    }

    private static SkillTable.Row row(KnownSkill known, long version) {
        return new SkillTable.Row(known.skill(), known.description(), version);
    }
}
