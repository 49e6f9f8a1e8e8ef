package org.callwright.core.agent.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.jdbc.Changes;
import org.callwright.core.change.jdbc.StoredRegister;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillSet;
import org.callwright.core.skill.jdbc.SkillTable;

@Singleton
class StoredAgents extends StoredRegister<AgentProfile> implements Agents {
    private static final Ordering<AgentTable.Row> ORDERING = Ordering.<AgentTable.Row>byText(
                    new Sorting("id", false), "id", AgentTable.Row::id)
            .text("id", "id", row -> row.id().value())
            .text("name", "displayName", AgentTable.Row::displayName);

    private final AgentTable agents;
    private final AgentSkillTable levels;
    private final SkillTable skills;

    StoredAgents(
            AgentTable agents,
            AgentSkillTable levels,
            SkillTable skills,
            Changes changes,
            Provider<AgentDirectory> directory) {
        super("agent", Permission.AGENT_WRITE, changes, () -> directory.get().refreshSoon());
        this.agents = agents;
        this.levels = levels;
        this.skills = skills;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgentProfile> all() {
        return withSkills(agents.listOrderById(), levels.findAll()).stream()
                .map(Edition::item)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Edition<AgentProfile>> list(PageRequest page) {
        Page<AgentTable.Row> rows = new Conditions<AgentTable.Row>().ordered(agents, page, ORDERING);
        return new Page<>(withSkills(rows.items()), rows.next());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Edition<AgentProfile>> byId(String id) {
        return withSkills(agents.findById(new AgentId(id)).stream().toList()).stream()
                .findFirst();
    }

    private List<Edition<AgentProfile>> withSkills(List<AgentTable.Row> rows) {
        List<AgentId> ids = rows.stream().map(AgentTable.Row::id).toList();
        return ids.isEmpty() ? List.of() : withSkills(rows, levels.findByAgentIdIn(ids));
    }

    private static List<Edition<AgentProfile>> withSkills(
            List<AgentTable.Row> rows, Collection<AgentSkillTable.Row> levels) {
        Map<AgentId, Map<Skill, Integer>> byAgent = levels.stream()
                .collect(groupingBy(
                        AgentSkillTable.Row::agentId, toMap(AgentSkillTable.Row::skill, AgentSkillTable.Row::level)));
        return rows.stream()
                .map(row ->
                        new Edition<>(row.agent(new SkillSet(byAgent.getOrDefault(row.id(), Map.of()))), row.version()))
                .toList();
    }

    @Override
    @Transactional
    public void save(AgentProfile agent) {
        agents.put(agent.id(), version -> AgentTable.Row.of(agent, version));
        skills.know(agent.skills().levels().keySet());
        replaceLevels(agent);
    }

    @Override
    protected String id(AgentProfile agent) {
        return agent.id().value();
    }

    @Override
    protected Map<String, String> facts(AgentProfile agent) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("name", agent.displayName());
        facts.put("phone", agent.phone());
        facts.put("enabled", String.valueOf(agent.enabled()));
        agent.skills().levels().forEach((skill, level) -> facts.put("skill " + skill, String.valueOf(level)));
        return facts;
    }

    @Override
    protected boolean taken(String id) {
        return agents.existsById(new AgentId(id));
    }

    @Override
    protected void check(AgentProfile agent) {
        skills.requireKnown("skills", agent.skills().levels().keySet());
    }

    @Override
    protected void insert(AgentProfile agent) {
        agents.insert(AgentTable.Row.of(agent, 0));
        replaceLevels(agent);
    }

    @Override
    protected void update(AgentProfile agent, long version) {
        agents.update(AgentTable.Row.of(agent, version));
        replaceLevels(agent);
    }

    @Override
    protected void delete(AgentProfile agent, long version) {
        throw Refused.state(null, "an agent is disabled, not removed: history refers to it");
    }

    private void replaceLevels(AgentProfile agent) {
        levels.deleteByAgentId(agent.id());
        levels.insertAll(agent.skills().levels().entrySet().stream()
                .map(one -> new AgentSkillTable.Row(agent.id(), one.getKey(), one.getValue()))
                .toList());
    }
}
