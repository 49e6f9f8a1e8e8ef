package org.callwright.web.customer;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.callwright.core.person.PersonFiles;

/** Tries files again that could not be deleted when their person was forgotten, or whose node died over it. */
@Singleton
class ErasureSweep {
    private final PersonFiles persons;

    ErasureSweep(PersonFiles persons) {
        this.persons = persons;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void sweep() {
        persons.deleteFiles();
    }
}
