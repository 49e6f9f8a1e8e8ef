package org.callwright.core.skill.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.skill.KnownSkill;
import org.callwright.core.skill.Skill;

/** The skills that somebody has or something needs, or that a person has made known. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface SkillTable extends Listed<SkillTable.Row, Skill> {
    @MappedEntity("skill")
    record Row(
            @Id @AsText Skill name,
            String description,
            @Version long version) {
        Edition<KnownSkill> edition() {
            return new Edition<>(new KnownSkill(name, description), version);
        }
    }

    @Query("INSERT INTO skill (name) VALUES (:name) ON DUPLICATE KEY UPDATE name = VALUES(name)")
    void insertMissing(List<Row> rows);

    default void know(Collection<Skill> skills) {
        insertMissing(
                skills.stream().distinct().map(skill -> new Row(skill, "", 0)).toList());
    }

    /** What a person names must be there already: a slip of the pen would make a skill that nobody has. */
    default void requireKnown(String field, Collection<Skill> skills) {
        for (Skill skill : skills) {
            if (!existsById(skill)) {
                throw Refused.value(field, "there is no skill " + skill);
            }
        }
    }

    Optional<Row> findById(@AsText Skill name);

    boolean existsById(@AsText Skill name);

    void insert(Row row);

    void update(Row row);

    void delete(Row row);

    @Query("SELECT EXISTS (SELECT * FROM agent_skill WHERE skill = :skill)"
            + " OR EXISTS (SELECT * FROM queue_step_requirement WHERE skill = :skill)")
    boolean isInUse(@AsText Skill skill);
}
