package org.callwright.telephony.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.manager.action.EventsAction;
import org.callwright.core.cluster.Lease;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.cluster.Leases;
import org.callwright.core.control.PbxStatus;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiListener;
import org.callwright.telephony.ami.AmiStatus;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.report.Reporting;
import org.callwright.telephony.resync.Rereading;
import org.callwright.telephony.resync.Resynchroniser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PBX as this node sees it. Every node can send it requests; the one that owns it also follows its events, and reads
 * it anew whenever it begins to.
 */
final class PbxNode implements AmiListener, LeaseHolder {
    private static final Logger log = LoggerFactory.getLogger(PbxNode.class);

    private final AmiClient ami;
    private final Reporting reporting;
    private final Rereading rereading;
    private final Resynchroniser resynchroniser;
    private final Leases leases;
    private final AtomicBoolean owned = new AtomicBoolean();
    private final Optional<LeaseHolder> recordings;
    private final UncollectedRecordings uncollected;
    private volatile List<Lease> pursued = List.of();

    /**
     * @param recordings collects the PBX's recordings, on a node that sees where they are
     * @param uncollected looks whether any node does
     */
    PbxNode(
            AmiClient ami,
            Reporting reporting,
            Rereading rereading,
            Resynchroniser resynchroniser,
            Optional<LeaseHolder> recordings,
            UncollectedRecordings uncollected,
            Leases leases) {
        this.ami = ami;
        this.recordings = recordings;
        this.uncollected = uncollected;
        this.leases = leases;
        this.reporting = reporting;
        this.rereading = rereading;
        this.resynchroniser = resynchroniser;
    }

    AmiClient ami() {
        return ami;
    }

    void start() {
        ami.start(this);
    }

    void readAnew() {
        rereading.raise();
    }

    void close() {
        giveUp();
        released();
        ami.close();
    }

    PbxStatus.Pbx status() {
        AmiStatus status = ami.status();
        return new PbxStatus.Pbx(ami.pbx(), status.isReady(), owned.get(), status.reason());
    }

    @Override
    public void granted(long fence) {
        owned.set(true);
        log.atInfo().addKeyValue("pbx", ami.pbx()).log("this node follows the PBX's events now");
        follow();
        uncollected.lookInAWhile();
    }

    @Override
    public void lost() {
        released();
    }

    private synchronized void released() {
        if (owned.compareAndSet(true, false)) {
            rereading.close();
            ami.send(new EventsAction("off"));
            log.atInfo().addKeyValue("pbx", ami.pbx()).log("another node may follow the PBX's events now");
        }
    }

    @Override
    public void event(AmiEvent event) {
        if (owned.get()) {
            reporting.report(event);
        }
    }

    /** Only a node that is connected pursues the PBX: another one may reach what this one does not. */
    @Override
    public void status(AmiStatus status) {
        if (status.isReady() && pursued.isEmpty()) {
            pursued = pursue();
        } else if (!status.isReady()) {
            rereading.close();
            giveUp();
        }
    }

    private List<Lease> pursue() {
        List<Lease> mine = new ArrayList<>();
        // The routing store looks whether somebody has it (not_asked.lua).
        mine.add(leases.pursue("pbx-" + ami.pbx(), this));
        recordings.ifPresent(sweep -> mine.add(leases.pursue(UncollectedRecordings.lease(ami.pbx()), sweep)));
        return List.copyOf(mine);
    }

    private void giveUp() {
        List<Lease> given = pursued;
        pursued = List.of();
        given.forEach(Lease::close);
    }

    /** First the events, then the reading: what happens in between is in both, and a step made twice does no harm. */
    private void follow() {
        ami.send(new EventsAction("on")).whenComplete((done, failure) -> {
            if (failure == null) {
                beginReading();
            } else {
                // Either the connection is gone, and its next READY brings us back; or it stays, and we try again.
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::followStill);
                log.atWarn().addKeyValue("pbx", ami.pbx()).setCause(failure).log("events could not be switched on");
            }
        });
    }

    /** Unless the PBX was lost while it answered: whoever reads it takes the doubts about it, and is to follow its events. */
    private synchronized void beginReading() {
        if (owned.get()) {
            rereading.begin(resynchroniser::run);
        }
    }

    private void followStill() {
        if (owned.get() && ami.status().isReady()) {
            follow();
        }
    }
}
