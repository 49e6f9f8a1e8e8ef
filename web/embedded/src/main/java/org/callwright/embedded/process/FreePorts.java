package org.callwright.embedded.process;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback interface on which nobody listens, by TCP or UDP. They are drawn from below the kernel's range
 * for outgoing connections, so that none is taken by chance between drawing and use; single ones and blocks apart, since
 * RTP's are bound only while there are calls. No single port is given out twice by one process, so that whoever draws
 * several before binding the first gets different ones. Thread-safe.
 */
public final class FreePorts {

    private static final int LOWEST_SINGLE = 10_000;
    private static final int LOWEST_BLOCK = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** @return one free port */
    public static int one() {
        int port = draw();
        while (!GIVEN_OUT.add(port)) {
            port = draw();
        }
        return port;
    }

    /** @return the first, even one of so many free ports in a row, as RTP wants them */
    public static int block(int size) {
        return findBlock(size)
                .orElseThrow(() -> new StartFailed(
                        "No " + size + " free ports in a row between " + LOWEST_BLOCK + " and " + HIGHEST + "."));
    }

    /** As {@link #block}; empty if others leave no room for so many. */
    public static OptionalInt findBlock(int size) {
        // Thousands of ports: whoever tried to bind each would need seconds on a busy machine.
        Set<Integer> taken = ListeningSockets.ports();
        int begin = ThreadLocalRandom.current().nextInt(LOWEST_BLOCK / 2, (HIGHEST - size) / 2) * 2;
        OptionalInt found = firstBlock(taken, size, begin, HIGHEST);
        return found.isPresent() ? found : firstBlock(taken, size, LOWEST_BLOCK, begin + size);
    }

    private static OptionalInt firstBlock(Set<Integer> taken, int size, int from, int to) {
        int first = from;
        for (int port = from; port < to; port++) {
            if (taken.contains(port)) {
                first = (port + 2) / 2 * 2;
            } else if (port - first + 1 == size) {
                return OptionalInt.of(first);
            }
        }
        return OptionalInt.empty();
    }

    private static int draw() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_SINGLE, LOWEST_BLOCK);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartFailed("No free port between " + LOWEST_SINGLE + " and " + LOWEST_BLOCK + ".");
    }

    /**
     * Checks that a port somebody asked for can be had.
     *
     * @param purpose what the port is for, such as {@code MariaDB}
     * @param remedy what to do otherwise, such as {@code choose another by --db-port}
     * @throws StartFailed naming the process that listens there, if it can be seen
     */
    public static void require(int port, String purpose, String remedy) {
        if (!isFree(port)) {
            String holder = PortHolder.of(port).map(who -> " by " + who).orElse("");
            throw new StartFailed("Port " + port + " for " + purpose + " is taken" + holder + "; " + remedy + ".");
        }
    }

    public static boolean isFree(int port) {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (ServerSocket tcp = new ServerSocket();
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress(loopback, port))) {
            // Without it, connections that linger in TIME_WAIT after a restart would make the port look taken.
            tcp.setReuseAddress(true);
            tcp.bind(new InetSocketAddress(loopback, port));
            return tcp.isBound() && udp.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
