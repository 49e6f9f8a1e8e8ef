package org.callwright.web;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.call.CallHistory;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.change.Atomically;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.DialOut;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.desk.AgentDesk;
import org.callwright.core.desk.CallerDesk;
import org.callwright.core.desk.DialBackDesk;
import org.callwright.core.desk.Roster;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.quality.QualityFigures;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.report.AgentMoments;
import org.callwright.core.report.AgentReport;
import org.callwright.core.report.CallCounts;
import org.callwright.core.report.CallReport;
import org.callwright.core.report.CurrentMembership;
import org.callwright.core.report.Membership;
import org.callwright.core.report.Pieces;
import org.callwright.core.report.ticket.FirstContactCounts;
import org.callwright.core.report.ticket.FirstContactReport;
import org.callwright.core.report.ticket.TicketCounts;
import org.callwright.core.report.ticket.TicketReport;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.satisfaction.SatisfactionFigures;
import org.callwright.core.score.ScoreReport;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.TicketReaches;

/** Puts those of the core's classes together that need ports of several modules. */
@Factory
final class CoreBeans {
    @Singleton
    Router router(RoutingStore store, CallControl control, Clock clock) {
        return new Router(store, control, clock);
    }

    @Singleton
    AgentDesk agentDesk(Router router, RoutingStore store, CallControl control, QueueDirectory queues) {
        return new AgentDesk(router, store, control, queues);
    }

    @Singleton
    DialBackDesk dialBackDesk(
            Router router,
            RoutingStore store,
            DialOut dialOut,
            QueueDirectory queues,
            CallHistory calls,
            CustomerFiles customers,
            CallerIdReader numbers,
            Clock clock) {
        return new DialBackDesk(router, store, dialOut, queues, calls, customers, numbers, clock);
    }

    @Singleton
    CallerDesk callerDesk(Atomically atomically, ServiceDesk desk, TicketReaches reaches, CustomerFiles customers) {
        return new CallerDesk(atomically, desk, reaches, customers);
    }

    @Singleton
    @Bean(preDestroy = "close")
    Roster roster(AgentDirectory agents, QueueDirectory queues, RoutingStore store, AgentDesk desk) {
        return new Roster(agents, queues, store, desk);
    }

    @Singleton
    CallerIdReader callerIdReader(SiteConfig site) {
        return new CallerIdReader(site.getRegion());
    }

    @Singleton
    Membership membership(QueueDirectory queues, Staff staff) {
        return new CurrentMembership(queues, staff);
    }

    @Singleton
    CallReport callReport(CallCounts counts, Membership membership, SiteConfig site) {
        return new CallReport(counts, membership, ZoneId.of(site.getZone()));
    }

    @Singleton
    AgentReport agentReport(AgentMoments moments, Membership membership, SiteConfig site, Clock clock, Pieces pieces) {
        return new AgentReport(moments, membership, ZoneId.of(site.getZone()), clock, pieces);
    }

    @Singleton
    ScoreReport<SatisfactionFigures> satisfactionReport(Membership membership, SiteConfig site, Pieces pieces) {
        return new ScoreReport<>(SatisfactionFigures::plus, membership, ZoneId.of(site.getZone()), pieces);
    }

    @Singleton
    ScoreReport<QualityFigures> qualityReport(Membership membership, SiteConfig site, Pieces pieces) {
        return new ScoreReport<>(QualityFigures::plus, membership, ZoneId.of(site.getZone()), pieces);
    }

    @Singleton
    TicketReport ticketReport(TicketCounts counts, Membership membership, SiteConfig site, Clock clock, Pieces pieces) {
        return new TicketReport(counts, membership, ZoneId.of(site.getZone()), clock, pieces);
    }

    @Singleton
    FirstContactReport firstContactReport(
            FirstContactCounts counts, Membership membership, SiteConfig site, Clock clock) {
        return new FirstContactReport(counts, membership, ZoneId.of(site.getZone()), clock);
    }
}
