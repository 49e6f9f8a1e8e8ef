package org.callwright.embedded.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Told to a call of a running SIPp as a SIP request of the call's own Call-ID, which is how SIPp finds the call; the
 * scenarios wait for it beside what Asterisk may send. There is no answer.
 */
enum Command {
    HANG_UP("MESSAGE"),
    ANSWER("PUBLISH");

    private final String method;

    Command(String method) {
        this.method = method;
    }

    /** No two are alike: SIPp takes a message like the last one for its repetition, even if it let that one pass. */
    void sendTo(InetSocketAddress sipp, SippCall call) {
        String one = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        String request = method + " sip:command@127.0.0.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-" + one + "\r\n"
                + "From: <sip:command@127.0.0.1>;tag=command\r\n"
                + "To: <sip:command@127.0.0.1>\r\n"
                + "Call-ID: " + call.id() + "\r\n"
                + "CSeq: 1 " + method + "\r\n"
                + "Content-Length: 0\r\n\r\n";
        byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            socket.send(new DatagramPacket(bytes, bytes.length, sipp));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
