package org.callwright.core.agent.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillSet;
import org.callwright.core.skill.jdbc.SkillTable;

@Singleton
class StoredAgents implements Agents {
    private final AgentTable agents;
    private final AgentSkillTable levels;
    private final SkillTable skills;

    StoredAgents(AgentTable agents, AgentSkillTable levels, SkillTable skills) {
        this.agents = agents;
        this.levels = levels;
        this.skills = skills;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgentProfile> all() {
        Map<AgentId, Map<Skill, Integer>> byAgent = levels.findAll().stream()
                .collect(groupingBy(
                        AgentSkillTable.Row::agentId, toMap(AgentSkillTable.Row::skill, AgentSkillTable.Row::level)));
        return agents.listOrderById().stream()
                .map(row -> row.agent(new SkillSet(byAgent.getOrDefault(row.id(), Map.of()))))
                .toList();
    }

    @Override
    @Transactional
    public void save(AgentProfile agent) {
        Map<Skill, Integer> own = agent.skills().levels();
        agents.put(agent.id(), AgentTable.Row.of(agent));
        skills.know(own.keySet());
        levels.deleteByAgentId(agent.id());
        levels.insertAll(own.entrySet().stream()
                .map(one -> new AgentSkillTable.Row(agent.id(), one.getKey(), one.getValue()))
                .toList());
    }
}
