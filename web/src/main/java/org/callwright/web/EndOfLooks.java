package org.callwright.web;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;

/**
 * Ends scheduled looks before anything else of the node ends. Each asks for its bean when it begins: one that began while
 * beans are being closed would make the bean anew, and with it a pool of connections, the migration and all meters.
 */
@Singleton
final class EndOfLooks {
    private final ScheduledMethodProcessor looks;

    EndOfLooks(ScheduledMethodProcessor looks) {
        this.looks = looks;
    }

    @EventListener
    void end(ShutdownEvent begun) {
        looks.close();
    }
}
