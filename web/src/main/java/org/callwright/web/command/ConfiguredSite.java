package org.callwright.web.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanConfiguration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.callwright.core.node.SiteConfig;

/** The servers that the application is configured for, reached without being a node: nothing runs by itself. */
final class ConfiguredSite {
    private final Map<String, Object> properties;

    /** @param properties beside those of the files and the environment */
    ConfiguredSite(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        // A person waits: what does not answer now is said now.
        all.put("flyway.datasources.default.connect-retries", 0);
        this.properties = all;
    }

    /** Does something with one of the core's beans. */
    <B, R> R with(Class<B> type, Function<B, R> work) {
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(SiteConfig.NO_NODE)
                .beanConfigurations(
                        BeanConfiguration.disabled("org.callwright.telephony"),
                        BeanConfiguration.disabled("org.callwright.web"))
                .properties(properties)
                .banner(false)
                .start()) {
            return work.apply(context.getBean(type));
        }
    }
}
