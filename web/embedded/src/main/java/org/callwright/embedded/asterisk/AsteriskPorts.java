package org.callwright.embedded.asterisk;

import org.callwright.embedded.process.FreePorts;

/**
 * Where one Asterisk listens on 127.0.0.1.
 *
 * @param sip UDP
 * @param ami TCP
 * @param http TCP, for browser phones; 0: none
 * @param rtpFirst the first of the ports for audio, two a leg
 */
public record AsteriskPorts(int sip, int ami, int http, int rtpFirst, int rtpLast) {

    private static final int RTP_PORTS = 5_000;

    /** Ports that are free now, without HTTP; audio for 2500 legs. */
    public static AsteriskPorts free() {
        int rtp = FreePorts.block(RTP_PORTS);
        return new AsteriskPorts(FreePorts.one(), FreePorts.one(), 0, rtp, rtp + RTP_PORTS - 1);
    }

    public AsteriskPorts http(int port) {
        return new AsteriskPorts(sip, ami, port, rtpFirst, rtpLast);
    }
}
