package org.callwright.core.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.callwright.core.account.Accounts;
import org.callwright.core.privacy.TestSealing;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartWithoutDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void a_node_that_starts_while_mariadb_is_away_waits_for_it_and_makes_the_tables() throws Exception {
        try (MariaDbServer server = MariaDbServer.start(folder, FreePorts.one())) {
            server.stop();
            CompletableFuture<Boolean> started =
                    CompletableFuture.supplyAsync(() -> startsOn(server), Thread::startVirtualThread);
            assertThat(started).isNotCompleted();
            server.start();

            assertThat(started.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean startsOn(MariaDbServer server) {
        try (ApplicationContext context = ApplicationContext.builder(Environment.TEST)
                .properties(properties(server))
                .start()) {
            return context.getBean(Accounts.class).byName("nobody").isEmpty();
        }
    }

    private static Map<String, Object> properties(MariaDbServer server) {
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("datasources.default.url", server.jdbcUrl() + "&connectTimeout=2000&socketTimeout=20000");
        properties.put("datasources.default.username", server.user());
        properties.put("datasources.default.password", server.password());
        properties.put("datasources.default.driver-class-name", "org.mariadb.jdbc.Driver");
        properties.put("datasources.default.connection-timeout", 1000);
        properties.put("datasources.default.initialization-fail-timeout", -1);
        properties.put("flyway.datasources.default.enabled", true);
        properties.put("flyway.datasources.default.connect-retries", 1000);
        properties.put("flyway.datasources.default.connect-retries-interval", 1);
        return properties;
    }
}
