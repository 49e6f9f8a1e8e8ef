package org.callwright.telephony.node;

import io.lettuce.core.resource.ClientResources;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.cluster.Leases;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.DialOut;
import org.callwright.core.control.PbxReading;
import org.callwright.core.control.PbxStatus;
import org.callwright.core.hint.HintReader;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.recording.RecordingIntake;
import org.callwright.core.recovery.Foundation;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.telephony.arrive.ArriveHandler;
import org.callwright.telephony.arrive.Departures;
import org.callwright.telephony.arrive.LeftHandler;
import org.callwright.telephony.arrive.Pulse;
import org.callwright.telephony.control.AsteriskCallControl;
import org.callwright.telephony.control.AsteriskDialOut;
import org.callwright.telephony.control.Trunk;
import org.callwright.telephony.localline.VisitTeller;
import org.callwright.telephony.resync.Adoption;

/** Puts a node's telephony together; it runs from the start of the application on. */
@Factory
@Requires(notEnv = {Environment.TEST, SiteConfig.NO_NODE})
final class TelephonyBeans {
    @Singleton
    @Bean(preDestroy = "close")
    TelephonyLoops loops() {
        return new TelephonyLoops();
    }

    @Singleton
    ClientResources redisThreads(TelephonyLoops loops) {
        return loops.redisThreads();
    }

    @Singleton
    PbxConnections connections(List<PbxConfig> configured, TelephonyLoops loops, Optional<MeterRegistry> registry) {
        return new PbxConnections(configured, loops.netty(), registry.orElseGet(SimpleMeterRegistry::new));
    }

    @Singleton
    CallControl callControl(PbxConnections connections) {
        return new AsteriskCallControl(connections);
    }

    @Singleton
    DialOut dialOut(List<PbxConfig> configured, PbxConnections connections) {
        Map<String, Trunk> trunks = new LinkedHashMap<>();
        configured.forEach(pbx -> pbx.trunk().ifPresent(trunk -> trunks.put(pbx.getName(), trunk)));
        return new AsteriskDialOut(connections, trunks);
    }

    @Singleton
    Pulse pulse(TelephonyLoops loops, Clock clock) {
        Pulse pulse = new Pulse(clock);
        long interval = Pulse.INTERVAL.toMillis();
        var _ = loops.timer().scheduleAtFixedRate(pulse::beat, interval, interval, TimeUnit.MILLISECONDS);
        return pulse;
    }

    @Singleton
    ArriveHandler arriveHandler(
            Router router,
            QueueDirectory queues,
            TicketNumbers tickets,
            CallerIdReader callers,
            HintReader hints,
            Departures departures,
            PbxReading pbxes,
            Pulse pulse,
            Clock clock) {
        return new ArriveHandler(router, queues, tickets, callers, hints, departures, pbxes, pulse, clock);
    }

    @Singleton
    Departures departures(Router router, TicketNumbers tickets, CallerIdReader callers, Clock clock) {
        return new Departures(router, tickets, callers, clock);
    }

    @Singleton
    LeftHandler leftHandler(QueueDirectory queues, Departures departures) {
        return new LeftHandler(queues, departures);
    }

    @Singleton
    Adoption adoption(
            Router router,
            RoutingStore store,
            QueueDirectory queues,
            AgentDirectory agents,
            CallerIdReader callers,
            Clock clock) {
        return new Adoption(router, store, queues, agents, callers, clock);
    }

    @Singleton
    VisitTeller visitTeller(
            Router router,
            RoutingStore store,
            QueueDirectory queues,
            AgentDirectory agents,
            TicketNumbers tickets,
            CallerIdReader callers,
            Sealing sealing,
            Clock clock) {
        return new VisitTeller(router, store, queues, agents, tickets, callers, sealing, clock);
    }

    @Singleton
    PbxNodes pbxNodes(
            List<PbxConfig> configured,
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
        return new PbxNodes(
                configured, connections, router, foundation, store, intake, loops, leases, adoption, teller, clock);
    }

    @Singleton
    PbxStatus pbxStatus(PbxNodes nodes) {
        return nodes;
    }

    @Singleton
    PbxReading pbxReading(PbxNodes nodes) {
        return nodes;
    }

    @Context
    @Bean(preDestroy = "close")
    Telephony telephony(
            PbxNodes nodes,
            List<PbxConfig> configured,
            AgiConfig agi,
            ArriveHandler arrive,
            LeftHandler left,
            TelephonyLoops loops,
            Optional<MeterRegistry> registry) {
        return Telephony.start(
                nodes,
                AgiPeers.of(
                        agi.getNetworks(),
                        configured.stream().map(PbxConfig::getHost).toList()),
                agi,
                arrive,
                left,
                loops,
                registry.orElseGet(SimpleMeterRegistry::new));
    }
}
