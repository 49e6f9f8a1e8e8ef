package org.callwright.telephony.node;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.cluster.Leases;
import org.callwright.core.control.PbxReading;
import org.callwright.core.control.PbxStatus;
import org.callwright.core.recording.RecordingIntake;
import org.callwright.core.recovery.Foundation;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.localline.LocalVisits;
import org.callwright.telephony.localline.VisitTeller;
import org.callwright.telephony.recording.FinishedRecordings;
import org.callwright.telephony.recording.RecordingPickup;
import org.callwright.telephony.recording.RecordingSweep;
import org.callwright.telephony.report.Reporting;
import org.callwright.telephony.resync.Adoption;
import org.callwright.telephony.resync.Readmission;
import org.callwright.telephony.resync.Rereading;
import org.callwright.telephony.resync.Resynchroniser;

/** All configured PBX nodes, each with what follows it. */
final class PbxNodes implements PbxStatus, PbxReading {
    private final Map<String, PbxNode> nodes = new LinkedHashMap<>();
    private final Router router;
    private final Foundation foundation;
    private final RoutingStore store;
    private final RecordingIntake intake;
    private final TelephonyLoops loops;
    private final Readmission readmission;
    private final Leases leases;
    private final Adoption adoption;
    private final VisitTeller teller;
    private final Clock clock;

    PbxNodes(
            Collection<PbxConfig> configured,
            PbxConnections connections,
            Router router,
            Foundation foundation,
            RoutingStore store,
            RecordingIntake intake,
            TelephonyLoops loops,
            Leases leases,
            Adoption adoption,
            VisitTeller teller,
            Clock clock) {
        this.router = router;
        this.foundation = foundation;
        this.store = store;
        this.intake = intake;
        this.loops = loops;
        this.leases = leases;
        this.adoption = adoption;
        this.teller = teller;
        this.clock = clock;
        this.readmission = new Readmission(clock);
        configured.forEach(pbx -> nodes.put(
                pbx.getName(), node(pbx, connections.find(pbx.getName()).orElseThrow())));
    }

    private PbxNode node(PbxConfig pbx, AmiClient ami) {
        Optional<Path> spool = Optional.ofNullable(pbx.getRecordings()).map(Path::of);
        Optional<RecordingPickup> pickup =
                spool.map(folder -> new RecordingPickup(pbx.getName(), folder, intake, loops.workers()));
        FinishedRecordings recordings =
                pickup.<FinishedRecordings>map(one -> one).orElse(FinishedRecordings.LEFT_TO_OTHERS);
        Rereading rereading = new Rereading(loops.timer(), () -> store.takeDoubt(pbx.getName()));
        Reporting reporting = new Reporting(router, store, recordings, rereading, clock);
        Resynchroniser resynchroniser = new Resynchroniser(
                pbx.getName(), foundation, store, router, reporting, ami, readmission, adoption, loops.workers());
        Optional<LeaseHolder> sweep =
                spool.map(folder -> new RecordingSweep(ami, pickup.orElseThrow(), visits(pbx, folder), loops.timer()));
        UncollectedRecordings uncollected =
                new UncollectedRecordings(pbx.getName(), leases, loops.timer(), UncollectedRecordings.PATIENCE);
        return new PbxNode(ami, reporting, rereading, resynchroniser, sweep, uncollected, leases);
    }

    private Runnable visits(PbxConfig pbx, Path spool) {
        return new LocalVisits(pbx.getName(), spool, pbx.getKeepAside(), teller, loops.workers())::sweep;
    }

    void start() {
        nodes.values().forEach(PbxNode::start);
    }

    void close() {
        nodes.values().forEach(PbxNode::close);
    }

    @Override
    public void readAnew() {
        nodes.values().forEach(PbxNode::readAnew);
    }

    @Override
    public List<Pbx> all() {
        return nodes.values().stream().map(PbxNode::status).toList();
    }
}
