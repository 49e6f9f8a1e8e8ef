package org.callwright.embedded.asterisk;

import java.util.OptionalInt;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.process.StartFailed;

/**
 * Where one Asterisk listens on 127.0.0.1.
 *
 * @param sip UDP
 * @param ami TCP
 * @param http TCP, for browser phones; 0: none
 * @param rtpFirst the first of the ports for audio, two a leg
 */
public record AsteriskPorts(int sip, int ami, int http, int rtpFirst, int rtpLast) {

    private static final int[] RTP_PORTS = {5_000, 1_000, 200};

    /** Ports that are free now, without HTTP; audio for 2500 legs, or fewer beside somebody who uses as many. */
    public static AsteriskPorts free() {
        for (int wanted : RTP_PORTS) {
            OptionalInt rtp = FreePorts.findBlock(wanted);
            if (rtp.isPresent()) {
                int first = rtp.getAsInt();
                return new AsteriskPorts(FreePorts.one(), FreePorts.one(), 0, first, first + wanted - 1);
            }
        }
        throw new StartFailed("There are not even 200 free UDP ports in a row for audio.");
    }

    public AsteriskPorts http(int port) {
        return new AsteriskPorts(sip, ami, port, rtpFirst, rtpLast);
    }
}
