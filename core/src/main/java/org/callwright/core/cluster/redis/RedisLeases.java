package org.callwright.core.cluster.redis;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.callwright.core.cluster.Lease;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.cluster.Leases;
import org.callwright.core.redis.RedisLink;

/**
 * Leases as keys that expire. Key {@code lease:<name>} has the holder's node while it is held; {@code lease:<name>:fence}
 * counts its holders and stays.
 */
public final class RedisLeases implements Leases, AutoCloseable {
    /** With a third of it between two renewals a dead node is replaced within 4 s. */
    static final Duration TIME_TO_LIVE = Duration.ofSeconds(3);

    private final RedisLink link;
    private final String node;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leases").daemon().factory());

    /** @param node this node's own name; two nodes of one name would share every lease */
    public RedisLeases(RedisLink link, String node) {
        this.link = link;
        this.node = node;
    }

    @Override
    public Lease pursue(String name, LeaseHolder holder) {
        return new PursuedLease(link, node, name, holder, timer);
    }

    @Override
    public CompletionStage<Boolean> isHeld(String name) {
        return link.commands().exists(link.prefix() + "lease:" + name).thenApply(there -> there > 0);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
