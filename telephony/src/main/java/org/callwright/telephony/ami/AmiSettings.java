package org.callwright.telephony.ami;

import java.util.Optional;

/**
 * One PBX's manager interface and how to use it.
 *
 * @param pbx our name of the PBX, for logs and metrics
 * @param host where it is
 * @param port 5038, or 5039 with TLS
 * @param user the manager user; it needs {@code read = system} at least, because Asterisk says by a system event
 *     whether it has started
 * @param secret the user's secret; it is not sent: Asterisk's challenge is answered with MD5, which it still has nothing
 *     better than
 * @param events which events to get: {@code on}, {@code off}, or classes such as {@code call,user}
 * @param tls encryption, empty for none
 */
public record AmiSettings(
        String pbx,
        String host,
        int port,
        String user,
        String secret,
        String events,
        Optional<AmiTls> tls,
        AmiTimes times,
        AmiBounds bounds) {

    /** Everything by default but the address and the user. */
    public static AmiSettings at(String pbx, String host, int port, String user, String secret) {
        return new AmiSettings(
                pbx, host, port, user, secret, "on", Optional.empty(), AmiTimes.DEFAULT, AmiBounds.DEFAULT);
    }

    public AmiSettings withEvents(String mask) {
        return new AmiSettings(pbx, host, port, user, secret, mask, tls, times, bounds);
    }

    public AmiSettings withTls(AmiTls encryption) {
        return new AmiSettings(pbx, host, port, user, secret, events, Optional.of(encryption), times, bounds);
    }

    AmiSettings withTimes(AmiTimes limits) {
        return new AmiSettings(pbx, host, port, user, secret, events, tls, limits, bounds);
    }

    AmiSettings withBounds(AmiBounds limits) {
        return new AmiSettings(pbx, host, port, user, secret, events, tls, times, limits);
    }

    /** Without the secret: settings end up in logs. */
    @Override
    public String toString() {
        return "AmiSettings[" + pbx + ", " + user + "@" + host + ":" + port + (tls.isPresent() ? ", TLS" : "") + "]";
    }
}
