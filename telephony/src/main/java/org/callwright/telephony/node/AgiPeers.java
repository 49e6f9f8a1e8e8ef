package org.callwright.telephony.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.callwright.core.network.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whence an Asterisk may connect: the configured networks, or, without any, this machine and the PBXs' hosts. Their names
 * are looked up again and again, for a host may move, and never when somebody connects. Thread-safe.
 */
final class AgiPeers implements Predicate<InetAddress>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgiPeers.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Networks networks;
    private final List<String> hosts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Set<InetAddress> addresses = Set.of();

    private AgiPeers(Networks networks, List<String> hosts) {
        this.networks = networks;
        this.hosts = List.copyOf(hosts);
    }

    /** @throws IllegalArgumentException for what is no network */
    static AgiPeers of(List<String> networks, List<String> hosts) {
        Networks configured = Networks.of("callwright.agi.networks", networks);
        return new AgiPeers(configured, configured.all().isEmpty() ? hosts : List.of());
    }

    @Override
    public boolean test(InetAddress peer) {
        return networks.all().isEmpty()
                ? peer.isLoopbackAddress() || addresses.contains(peer)
                : networks.contains(peer);
    }

    /** Looks the hosts up, and goes on doing so until closed. Blocks for the first time. */
    void start() {
        if (!hosts.isEmpty()) {
            look();
            Thread.ofVirtual().name("agi-peers").start(() -> {
                while (!rest()) {
                    look();
                }
            });
        }
    }

    private void look() {
        Set<InetAddress> found = new HashSet<>();
        for (String host : hosts) {
            try {
                found.addAll(Arrays.asList(InetAddress.getAllByName(host)));
            } catch (UnknownHostException e) {
                // Perhaps the name server is away: who was known stays known.
                found.addAll(addresses);
                LOG.atWarn().addKeyValue("host", host).log("the address of a PBX cannot be looked up");
            }
        }
        addresses = Set.copyOf(found);
    }

    /** @return whether it has been closed */
    private boolean rest() {
        try {
            return closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
