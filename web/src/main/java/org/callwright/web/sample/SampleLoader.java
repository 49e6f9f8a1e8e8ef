package org.callwright.web.sample;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.callwright.core.sample.SampleData;
import org.callwright.core.sample.SampleDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the sample data before the node answers anybody, when {@code callwright.demo} says so. */
@Singleton
@Requires(property = "callwright.demo", value = "true")
final class SampleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final SampleData sample;
    private final SampleDesk desk;
    private final String password;

    SampleLoader(SampleData sample, SampleDesk desk, @Value("${callwright.demo-password:callwright}") String password) {
        this.sample = sample;
        this.desk = desk;
        this.password = password;
    }

    @EventListener
    void load(StartupEvent started) {
        sample.load(new SampleData.Passwords(password, password, password));
        desk.load();
        LOG.atWarn().log("DEMO: sample accounts with a password that everybody knows have been set up");
    }
}
