package org.callwright.core.agent.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.jdbc.Upserts;
import org.callwright.core.skill.SkillSet;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AgentTable extends Upserts<AgentTable.Row, AgentId>, Listed<AgentTable.Row, AgentId> {
    @MappedEntity("agent")
    record Row(
            @Id @AsText AgentId id,
            String displayName,
            String phone,
            boolean enabled,
            @Version long version) implements Versioned {
        static Row of(AgentProfile agent, long version) {
            return new Row(agent.id(), agent.displayName(), agent.phone(), agent.enabled(), version);
        }

        AgentProfile agent(SkillSet skills) {
            return new AgentProfile(id, displayName, phone, skills, enabled);
        }
    }

    List<Row> listOrderById();
}
