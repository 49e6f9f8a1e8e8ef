package org.callwright.core.node;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.callwright.core.cluster.Lease;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.cluster.Leases;
import org.callwright.core.cluster.Sweep;
import org.callwright.core.customer.CallerMatcher;
import org.callwright.core.desk.Roster;
import org.callwright.core.event.LogFollower;
import org.callwright.core.projection.Projector;
import org.callwright.core.routing.DueTimes;
import org.callwright.core.sla.SlaWatch;
import org.callwright.core.webhook.WebhookSender;
import org.callwright.core.workorder.AttachmentSweep;
import org.callwright.core.workorder.WorkOrderWatch;

/** The work of a node that nobody asks for: due times, service levels, webhooks, left-over files and the roster on every node; the record and the matching of callers on one. */
@Context
@Requires(notEnv = {Environment.TEST, SiteConfig.NO_NODE})
final class NodeWork implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TIDY = Duration.ofMinutes(10);

    private final List<Lease> leases = new ArrayList<>();
    private final List<Sweep> sweeps;

    NodeWork(
            Leases leases,
            DueTimes dueTimes,
            Roster roster,
            @Named(Projector.NAME) LogFollower record,
            @Named(CallerMatcher.NAME) LogFollower matcher,
            SlaWatch slaWatch,
            WorkOrderWatch workOrderWatch,
            WebhookSender webhooks,
            AttachmentSweep attachments) {
        this.leases.add(leases.pursue("follow-" + Projector.NAME, follower(record)));
        this.leases.add(leases.pursue("follow-" + CallerMatcher.NAME, follower(matcher)));
        dueTimes.start();
        roster.start();
        sweeps = List.of(
                new Sweep("service-levels", slaWatch::look, LOOK).start(),
                new Sweep("work-orders", workOrderWatch::look, LOOK).start(),
                new Sweep("webhooks", webhooks::look, LOOK).start(),
                new Sweep("attachments", attachments::look, TIDY).start());
    }

    /** Closing waits for the batch in hand, so it is not for the thread that renews the leases. */
    private static LeaseHolder follower(LogFollower follower) {
        // One thread, so that what was told last is done last.
        var orders = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        return new LeaseHolder() {
            @Override
            public void granted(long fence) {
                orders.execute(follower::start);
            }

            @Override
            public void lost() {
                orders.execute(follower::close);
            }
        };
    }

    @Override
    @PreDestroy
    public void close() {
        sweeps.forEach(Sweep::close);
        leases.forEach(Lease::close);
    }
}
