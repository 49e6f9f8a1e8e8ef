package org.callwright.launcher.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callwright.launcher.application.ApplicationJars;
import org.callwright.launcher.application.ApplicationNode;
import org.callwright.launcher.application.ApplicationSettings;
import org.callwright.launcher.application.StartupCache;

/** A whole site: servers and the application's nodes. Closing it stops the nodes first. Not thread-safe. */
public final class Site implements AutoCloseable {
    private final Servers servers;
    private final ApplicationJars jars;
    private final List<ApplicationNode> nodes = new ArrayList<>();

    public Site(Servers servers, ApplicationJars jars) {
        this.servers = servers;
        this.jars = jars;
    }

    public Servers servers() {
        return servers;
    }

    /**
     * Adds a node; the caller starts it.
     *
     * @param name told from other nodes' by it, in logs and leases
     * @param webPort where it answers browsers
     * @param agiPort one of those that Asterisk was given
     */
    public ApplicationNode addNode(String name, int webPort, int agiPort) {
        Path directory = servers.config().directory().resolve(name);
        ApplicationSettings settings =
                servers.settings(name).web(webPort).agi(agiPort).demo();
        StartupCache cache = StartupCache.in(servers.config().cache(), jars);
        ApplicationNode node = new ApplicationNode(directory, jars, settings, cache);
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
