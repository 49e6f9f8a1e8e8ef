package org.callwright.telephony.agi;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;
import org.callwright.telephony.wire.AgiLimits;

/**
 * Where the FastAGI server listens and what it bears.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for a free one
 * @param maxSessions sessions at a time; a further one is closed at once and the dialplan goes to its next node
 * @param maxWaitingCommands commands of one session that may wait for the one before
 * @param requestTimeout from connecting to the end of the request
 * @param idleTimeout how long a session may have no command under way before its script counts as stuck
 * @param replyTimeout how long Asterisk may take for one command; playing a long file is one
 * @param stopGrace how long running sessions may go on when the server stops
 * @param limits size of a request and of a reply
 * @param peers who may connect: FastAGI knows no passwords; asked on an event loop, must not block
 */
public record AgiSettings(
        String host,
        int port,
        int maxSessions,
        int maxWaitingCommands,
        Duration requestTimeout,
        Duration idleTimeout,
        Duration replyTimeout,
        Duration stopGrace,
        AgiLimits limits,
        Predicate<InetAddress> peers) {

    public AgiSettings {
        if (maxSessions < 1 || maxWaitingCommands < 1) {
            throw new IllegalArgumentException("at least one session and one waiting command");
        }
    }

    /** Everything by default but the address: this machine may connect. */
    public static AgiSettings at(String host, int port) {
        return new AgiSettings(
                host,
                port,
                20_000,
                64,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofSeconds(5),
                AgiLimits.DEFAULT,
                InetAddress::isLoopbackAddress);
    }

    public AgiSettings withMaxSessions(int sessions) {
        return new AgiSettings(
                host,
                port,
                sessions,
                maxWaitingCommands,
                requestTimeout,
                idleTimeout,
                replyTimeout,
                stopGrace,
                limits,
                peers);
    }

    public AgiSettings withPeers(Predicate<InetAddress> allowed) {
        return new AgiSettings(
                host,
                port,
                maxSessions,
                maxWaitingCommands,
                requestTimeout,
                idleTimeout,
                replyTimeout,
                stopGrace,
                limits,
                allowed);
    }

    AgiSettings withTimeouts(Duration request, Duration idle, Duration reply) {
        return new AgiSettings(
                host, port, maxSessions, maxWaitingCommands, request, idle, reply, stopGrace, limits, peers);
    }

    public AgiSettings withStopGrace(Duration grace) {
        return new AgiSettings(
                host,
                port,
                maxSessions,
                maxWaitingCommands,
                requestTimeout,
                idleTimeout,
                replyTimeout,
                grace,
                limits,
                peers);
    }
}
