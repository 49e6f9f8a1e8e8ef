package org.callwright.launcher.stored;

import io.micronaut.context.ApplicationContext;
import org.callwright.core.node.NodeOnly;
import org.callwright.web.Application;

/**
 * What a site has stored, with the configuration that a node here would have: the file that MICRONAUT_CONFIG_FILES names,
 * or the environment. Nothing of a node's own work runs.
 */
final class StoredSite implements AutoCloseable {
    private final ApplicationContext context;

    private StoredSite(ApplicationContext context) {
        this.context = context;
    }

    /** @throws RuntimeException when a node could not start with that configuration either */
    static StoredSite open() {
        // A command speaks for itself; only what goes wrong is logged beside it.
        System.setProperty("logback.configurationFile", "org/callwright/launcher/stored/errors-only.xml");
        return new StoredSite(ApplicationContext.builder()
                .mainClass(Application.class)
                .deduceEnvironment(false)
                .environments(NodeOnly.COMMAND)
                .banner(false)
                .start());
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
    }
}
