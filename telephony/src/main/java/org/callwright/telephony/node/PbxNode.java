package org.callwright.telephony.node;

import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.manager.action.EventsAction;
import org.callwright.core.control.PbxStatus;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiListener;
import org.callwright.telephony.ami.AmiStatus;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.report.Reporting;
import org.callwright.telephony.resync.Rereading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PBX as this node sees it. Every node can send it requests; the one that owns it also follows its events, and reads
 * it anew whenever it begins to.
 */
final class PbxNode implements AmiListener {
    private static final Logger log = LoggerFactory.getLogger(PbxNode.class);

    private final AmiClient ami;
    private final Reporting reporting;
    private final Rereading rereading;
    private final AtomicBoolean owned = new AtomicBoolean();

    PbxNode(AmiClient ami, Reporting reporting, Rereading rereading) {
        this.ami = ami;
        this.reporting = reporting;
        this.rereading = rereading;
    }

    AmiClient ami() {
        return ami;
    }

    void start() {
        ami.start(this);
    }

    void close() {
        released();
        ami.close();
    }

    PbxStatus.Pbx status() {
        AmiStatus status = ami.status();
        return new PbxStatus.Pbx(ami.pbx(), status.isReady(), owned.get(), status.reason());
    }

    /** This node is the PBX's owner from now on. */
    void granted() {
        owned.set(true);
        log.atInfo().addKeyValue("pbx", ami.pbx()).log("this node follows the PBX's events now");
        if (ami.status().isReady()) {
            follow();
        }
    }

    void released() {
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

    @Override
    public void status(AmiStatus status) {
        if (status.isReady() && owned.get()) {
            follow();
        } else if (!status.isReady()) {
            rereading.close();
        }
    }

    /** First the events, then the reading: what happens in between is in both, and a step made twice does no harm. */
    private void follow() {
        ami.send(new EventsAction("on")).whenComplete((done, failure) -> {
            if (failure == null) {
                rereading.begin();
            } else {
                // The connection is gone again, or will be: its next READY brings us back here.
                log.atWarn().addKeyValue("pbx", ami.pbx()).setCause(failure).log("events could not be switched on");
            }
        });
    }
}
