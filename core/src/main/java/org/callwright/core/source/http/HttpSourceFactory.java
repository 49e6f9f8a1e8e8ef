package org.callwright.core.source.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import org.callwright.core.intake.ForeignJson;

@Factory
final class HttpSourceFactory {
    @EachBean(HttpSourceConfig.class)
    HttpSource source(HttpSourceConfig config, ForeignJson foreign) {
        String property = "callwright.sources." + config.getName();
        if (config.getUrl() == null || config.getMapping() == null) {
            throw new ConfigurationException("Set " + property + ".url and " + property + ".mapping.");
        }
        try {
            SourceMapping mapping =
                    new ObjectMapper().readValue(config.getMapping().toFile(), SourceMapping.class);
            return new HttpSource(
                    config.getName(), config.getUrl(), config.getToken(), config.getTimeout(), mapping, foreign);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The file of " + property + ".mapping cannot be read: " + e.getMessage(), e);
        }
    }
}
