package org.callwright.core.agent.jdbc;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.Agents;
import org.callwright.core.jdbc.Snapshot;

@Singleton
final class StoredAgentDirectory implements AgentDirectory, AutoCloseable {
    private final Snapshot<Map<AgentId, AgentProfile>> agents;

    StoredAgentDirectory(Agents stored, @Value("${callwright.directory.refresh:5s}") Duration every) {
        agents = new Snapshot<>("agents", () -> byId(stored.all()), Map.<AgentId, AgentProfile>of(), every).start();
    }

    private static Map<AgentId, AgentProfile> byId(List<AgentProfile> profiles) {
        return profiles.stream().collect(Collectors.toUnmodifiableMap(AgentProfile::id, Function.identity()));
    }

    @Override
    public List<AgentProfile> all() {
        return agents.get().values().stream()
                .sorted(Comparator.comparing(profile -> profile.id().value()))
                .toList();
    }

    @Override
    public Optional<AgentProfile> byId(AgentId id) {
        return Optional.ofNullable(agents.get().get(id));
    }

    @Override
    public boolean loaded() {
        return agents.loaded();
    }

    @Override
    public void refresh() {
        agents.refresh();
    }

    @Override
    public void refreshSoon() {
        agents.refreshSoon();
    }

    @PreDestroy
    @Override
    public void close() {
        agents.close();
    }
}
