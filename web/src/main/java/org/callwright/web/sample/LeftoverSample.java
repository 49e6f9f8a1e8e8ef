package org.callwright.web.sample;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.sample.SampleData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks, outside of the demo, whether it left accounts behind whose password everybody knows, and says so loudly. */
@Singleton
@Requires(property = "callwright.demo", notEquals = "true", defaultValue = "false")
@Requires(beans = SampleData.class)
class LeftoverSample {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverSample.class);

    private final SampleData sample;

    LeftoverSample(SampleData sample) {
        this.sample = sample;
    }

    @EventListener
    @Async(TaskExecutors.BLOCKING)
    void look(StartupEvent started) {
        try {
            List<String> accounts = sample.accountsThatEverybodyKnows();
            if (!accounts.isEmpty()) {
                LOG.atError()
                        .addKeyValue("accounts", accounts)
                        .log("SECURITY: accounts of the demo still have its password. They are not let in with it; give"
                                + " them others (callwright account password NAME) or disable them.");
            }
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("cause", e.toString()).log("it could not be looked for accounts of the demo");
        }
    }
}
