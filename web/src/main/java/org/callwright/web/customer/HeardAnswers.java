package org.callwright.web.customer;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.callwright.core.person.PersonFiles;
import org.callwright.core.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other systems said about people is kept in each node's memory for a while. Once anybody has been forgotten, on whichever
 * node, all of it is dropped: there is nothing by which his answers could still be told from others'.
 */
@Singleton
class HeardAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(HeardAnswers.class);

    private final PersonFiles persons;
    private final Sources sources;
    private long forgotten = -1;
    /** Whoever had read a person's names right before they were gone may have asked by them right after. */
    private boolean again;

    HeardAnswers(PersonFiles persons, Sources sources) {
        this.persons = persons;
        this.sources = sources;
    }

    /** Never fails: when the database is away nobody is forgotten, and it looks again. */
    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    synchronized void look() {
        try {
            long now = persons.forgotten();
            boolean grown = now != forgotten;
            if (grown || again) {
                sources.forget();
            }
            again = grown;
            forgotten = now;
        } catch (RuntimeException e) {
            LOG.atDebug().setCause(e).log("cannot see whether somebody has been forgotten");
        }
    }
}
