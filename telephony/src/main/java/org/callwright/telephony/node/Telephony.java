package org.callwright.telephony.node;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.core.cluster.Lease;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.cluster.Leases;
import org.callwright.telephony.agi.AgiServer;
import org.callwright.telephony.agi.AgiSettings;
import org.callwright.telephony.arrive.ArriveHandler;
import org.callwright.telephony.mapping.Dialplan;

/** A node's running telephony: answers FastAGI, is connected to every PBX, and pursues each PBX's events. */
final class Telephony implements AutoCloseable {
    private final AgiServer agi;
    private final PbxNodes nodes;
    private final List<Lease> leases = new ArrayList<>();

    private Telephony(AgiServer agi, PbxNodes nodes) {
        this.agi = agi;
        this.nodes = nodes;
    }

    static Telephony start(
            PbxNodes nodes,
            Leases leases,
            AgiConfig config,
            ArriveHandler arrive,
            TelephonyLoops loops,
            MeterRegistry registry) {
        AgiSettings settings =
                AgiSettings.at(config.getHost(), config.getPort()).withMaxSessions(config.getMaxSessions());
        // The handler never blocks, so it runs on the event loops.
        AgiServer agi = AgiServer.start(
                settings, Map.of(Dialplan.ARRIVE_SCRIPT, arrive), Runnable::run, loops.netty(), registry);
        Telephony telephony = new Telephony(agi, nodes);
        nodes.forEach((name, node) -> {
            node.start();
            telephony.leases.add(leases.pursue("pbx-" + name, holder(node)));
        });
        return telephony;
    }

    private static LeaseHolder holder(PbxNode node) {
        return new LeaseHolder() {
            @Override
            public void granted(long fence) {
                node.granted();
            }

            @Override
            public void lost() {
                node.released();
            }
        };
    }

    /** First no new callers, then the events to another node, then the connections. */
    @Override
    public void close() {
        agi.close();
        leases.forEach(Lease::close);
        nodes.forEach((name, node) -> node.close());
    }
}
