package org.callwright.telephony.agi;

import java.time.Duration;
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
        AgiLimits limits) {

    public AgiSettings {
        if (maxSessions < 1 || maxWaitingCommands < 1) {
            throw new IllegalArgumentException("at least one session and one waiting command");
        }
    }

    /** Everything by default but the address. */
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
                AgiLimits.DEFAULT);
    }

    public AgiSettings withMaxSessions(int sessions) {
        return new AgiSettings(
                host, port, sessions, maxWaitingCommands, requestTimeout, idleTimeout, replyTimeout, stopGrace, limits);
    }

    AgiSettings withTimeouts(Duration request, Duration idle, Duration reply) {
        return new AgiSettings(host, port, maxSessions, maxWaitingCommands, request, idle, reply, stopGrace, limits);
    }

    public AgiSettings withStopGrace(Duration grace) {
        return new AgiSettings(
                host, port, maxSessions, maxWaitingCommands, requestTimeout, idleTimeout, replyTimeout, grace, limits);
    }
}
