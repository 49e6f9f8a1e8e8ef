package org.callwright.telephony.node;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callwright.core.cluster.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns when no node collects a PBX's recordings, and its notes of the local line: everything else goes well without, so that
 * nobody would notice before somebody looks for one. Never blocks.
 */
final class UncollectedRecordings {
    /** Within it the nodes that are started together have begun. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(UncollectedRecordings.class);

    private final String pbx;
    private final Leases leases;
    private final ScheduledExecutorService timer;
    private final Duration patience;

    UncollectedRecordings(String pbx, Leases leases, ScheduledExecutorService timer, Duration patience) {
        this.pbx = pbx;
        this.leases = leases;
        this.timer = timer;
        this.patience = patience;
    }

    /** The work of the one node that collects them. */
    static String lease(String pbx) {
        return "recordings-" + pbx;
    }

    void lookInAWhile() {
        var _ = timer.schedule(this::look, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        leases.isHeld(lease(pbx))
                .thenAccept(held -> {
                    if (!held) {
                        log.atWarn()
                                .addKeyValue("pbx", pbx)
                                .log(
                                        "no node collects the recordings of this PBX, nor puts on record who was on its local line: "
                                                + "set callwright.pbx.{}.recordings on one at least",
                                        pbx);
                    }
                })
                .exceptionally(away -> {
                    log.debug("whether recordings are collected cannot be told", away);
                    return null;
                });
    }
}
