package org.callwright.core.skill.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.skill.Skill;

/** The skills that somebody has or something needs; nobody makes them for themselves. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface SkillTable extends GenericRepository<SkillTable.Row, Skill> {
    @MappedEntity("skill")
    record Row(@Id @AsText Skill name) {}

    @Query("INSERT INTO skill (name) VALUES (:name) ON DUPLICATE KEY UPDATE name = VALUES(name)")
    void insertMissing(List<Row> rows);

    default void know(Collection<Skill> skills) {
        insertMissing(skills.stream().distinct().map(Row::new).toList());
    }
}
