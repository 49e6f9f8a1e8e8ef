package org.callwright.core.agent.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.skill.Skill;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AgentSkillTable extends GenericRepository<AgentSkillTable.Row, AgentSkillTable.Row> {
    @MappedEntity("agent_skill")
    record Row(@Id @AsText AgentId agentId, @Id @AsText Skill skill, int level) {}

    List<Row> findAll();

    List<Row> findByAgentIdIn(Collection<AgentId> agentIds);

    void deleteByAgentId(AgentId agentId);

    void insertAll(List<Row> rows);
}
