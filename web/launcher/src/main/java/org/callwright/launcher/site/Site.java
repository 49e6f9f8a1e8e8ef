package org.callwright.launcher.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.callwright.launcher.application.ApplicationJars;
import org.callwright.launcher.application.ApplicationNode;
import org.callwright.launcher.application.ApplicationSettings;
import org.callwright.launcher.application.StartupCache;
import org.jspecify.annotations.Nullable;

/** A whole site: servers and the application's nodes. Closing it stops the nodes first. Not thread-safe. */
public final class Site implements AutoCloseable {
    private final Servers servers;
    private final ApplicationJars jars;
    private final List<String> tuning;
    private final @Nullable StartupCache cache;
    private final List<ApplicationNode> nodes = new ArrayList<>();

    /**
     * @param tuning the nodes' JVM options
     * @param cache shared by the nodes; null: none
     */
    public Site(Servers servers, ApplicationJars jars, List<String> tuning, @Nullable StartupCache cache) {
        this.tuning = tuning;
        this.servers = servers;
        this.jars = jars;
        this.cache = cache;
    }

    public Servers servers() {
        return servers;
    }

    /**
     * Adds a node; the caller starts it.
     *
     * @param name told from other nodes' by it, in logs and leases
     * @param listening completes what the node has to know: at least where it listens
     */
    public ApplicationNode addNode(String name, UnaryOperator<ApplicationSettings> listening) {
        Path directory = servers.config().directory().resolve(name);
        ApplicationNode node =
                new ApplicationNode(directory, jars, listening.apply(servers.settings(name)), tuning, cache);
        nodes.add(node);
        return node;
    }

    @Override
    public void close() {
        try {
            nodes.forEach(ApplicationNode::close);
        } finally {
            servers.close();
        }
    }
}
