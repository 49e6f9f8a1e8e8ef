package org.callwright.core.agent.jdbc;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.skill.Skill;
import org.callwright.core.skill.SkillSet;

@Singleton
final class StoredAgents implements Agents {
    private record Level(String agent, Skill skill, int level) {}

    private final Database database;

    StoredAgents(Database database) {
        this.database = database;
    }

    @Override
    public List<AgentProfile> all() {
        return database.inTransaction(() -> {
            Map<String, Map<Skill, Integer>> levels = new HashMap<>();
            database.query(
                            Sql.of("SELECT * FROM agent_skill"),
                            row -> new Level(row.text("agent_id"), new Skill(row.text("skill")), row.integer("level")))
                    .forEach(one -> levels.computeIfAbsent(one.agent(), agent -> new HashMap<>())
                            .put(one.skill(), one.level()));
            return database.query(
                    Sql.of("SELECT * FROM agent ORDER BY id"),
                    row -> new AgentProfile(
                            new AgentId(row.text("id")),
                            row.text("display_name"),
                            row.text("phone"),
                            new SkillSet(levels.getOrDefault(row.text("id"), Map.of())),
                            row.truth("enabled")));
        });
    }

    @Override
    public void save(AgentProfile agent) {
        database.inTransaction(() -> {
            database.update(Sql.of(
                    "INSERT INTO agent (id, display_name, phone, enabled) VALUES (?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE " + Sql.taking("display_name", "phone", "enabled"),
                    agent.id(),
                    agent.displayName(),
                    agent.phone(),
                    agent.enabled()));
            database.update(Sql.of("DELETE FROM agent_skill WHERE agent_id = ?", agent.id()));
            Map<Skill, Integer> levels = agent.skills().levels();
            database.insert(
                    "INSERT IGNORE INTO skill (name) VALUES ",
                    levels.keySet().stream().map(skill -> Rows.of(skill)).toList(),
                    "");
            database.insert(
                    "INSERT INTO agent_skill (agent_id, skill, level) VALUES ",
                    levels.entrySet().stream()
                            .map(level -> Rows.of(agent.id(), level.getKey(), level.getValue()))
                            .toList(),
                    "");
        });
    }
}
