package org.callwright.core.queue.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillRequirement;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RequirementTable extends GenericRepository<RequirementTable.Row, RequirementTable.Row> {
    @MappedEntity("queue_step_requirement")
    record Row(
            @Id @AsText QueueId queueId,
            @Id int step,
            @Id @AsText Skill skill,
            int minLevel) {
        LaneId lane() {
            return new LaneId(queueId, step);
        }

        SkillRequirement requirement() {
            return new SkillRequirement(skill, minLevel);
        }
    }

    List<Row> listOrderBySkill();

    void insertAll(List<Row> rows);
}
