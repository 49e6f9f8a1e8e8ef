package org.callwright.telephony.node;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.callwright.telephony.agi.AgiServer;
import org.callwright.telephony.agi.AgiSettings;
import org.callwright.telephony.arrive.ArriveHandler;
import org.callwright.telephony.arrive.LeftHandler;
import org.callwright.telephony.mapping.Dialplan;

/** A node's running telephony: answers FastAGI, is connected to every PBX, and pursues each PBX's events. */
final class Telephony implements AutoCloseable {
    private final AgiServer agi;
    private final PbxNodes nodes;
    private final AgiPeers peers;

    private Telephony(AgiServer agi, PbxNodes nodes, AgiPeers peers) {
        this.agi = agi;
        this.nodes = nodes;
        this.peers = peers;
    }

    static Telephony start(
            PbxNodes nodes,
            AgiPeers peers,
            AgiConfig config,
            ArriveHandler arrive,
            LeftHandler left,
            TelephonyLoops loops,
            MeterRegistry registry) {
        AgiSettings settings = AgiSettings.at(config.getHost(), config.getPort())
                .withMaxSessions(config.getMaxSessions())
                .withPeers(peers);
        peers.start();
        // The handler never blocks, so it runs on the event loops.
        AgiServer agi = AgiServer.start(
                settings,
                Map.of(Dialplan.ARRIVE_SCRIPT, arrive, Dialplan.LEFT_SCRIPT, left),
                Runnable::run,
                loops.netty(),
                registry);
        nodes.start();
        return new Telephony(agi, nodes, peers);
    }

    /** First no new callers, then the events to another node, then the connections. */
    @Override
    public void close() {
        agi.close();
        peers.close();
        nodes.close();
    }
}
