package org.callwright.embedded.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.process.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone's SIPp, called by the test itself, which times its requests as an Asterisk under load does by chance. */
class PhoneScenarioTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int CALLS = 100;
    private static final long STEP_NANOS = 150_000;

    @TempDir
    Path folder;

    @Test
    void aCallerWhoLeavesInTheMomentOfTheAnswerLeavesNoPhoneInACall() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        String scenario = new PhoneScenario(PhoneBehaviour.answersAfter(Duration.ZERO), Optional.empty()).xml();
        InetSocketAddress phone = new InetSocketAddress(loopback, FreePorts.one());
        try (DatagramSocket pbx = new DatagramSocket(0, loopback);
                SippProcess sipp = SippProcess.start(
                        AsteriskInstallation.shared(), folder, scenario, phone, pbx.getLocalPort(), 1, List.of())) {
            for (int call = 0; call < CALLS; call++) {
                String invite = request("INVITE", "", pbx, phone, call);
                String answer = awaitAnswer(pbx, phone, invite);
                send(pbx, phone, request("CANCEL", "", pbx, phone, call));
                pause((call % 10) * STEP_NANOS);
                send(pbx, phone, request("ACK", tag(answer), pbx, phone, call));
                pause((call / 10) * STEP_NANOS);
                send(pbx, phone, request("BYE", tag(answer), pbx, phone, call));
            }
            Awaitility.await("every call has ended on the phone")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(sipp.calls())
                            .hasSize(CALLS)
                            .filteredOn(call -> !call.end().equals(Optional.of(Moment.WAS_HUNG_UP)))
                            .isEmpty());
        }
    }

    /** So short that only spinning keeps it: how far the requests are apart decides between which steps they come. */
    private static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Asks again until the phone, which may just be starting, has answered. */
    private static String awaitAnswer(DatagramSocket pbx, InetSocketAddress phone, String invite) throws IOException {
        pbx.setSoTimeout(200);
        String id = invite.lines()
                .filter(line -> line.startsWith("Call-ID"))
                .findFirst()
                .orElseThrow();
        long deadline = System.nanoTime() + SOON.toNanos();
        send(pbx, phone, invite);
        while (System.nanoTime() < deadline) {
            DatagramPacket packet = new DatagramPacket(new byte[4_000], 4_000);
            try {
                pbx.receive(packet);
            } catch (SocketTimeoutException e) {
                send(pbx, phone, invite);
                continue;
            }
            String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
            if (message.startsWith("SIP/2.0 200") && message.contains(id) && message.contains("INVITE\r\n")) {
                return message;
            }
        }
        throw new IllegalStateException("the phone does not answer");
    }

    private static String tag(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("To:"))
                .map(line -> line.substring(line.indexOf(";tag=")))
                .findFirst()
                .orElseThrow();
    }

    private static void send(DatagramSocket pbx, InetSocketAddress phone, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
        pbx.send(new DatagramPacket(bytes, bytes.length, phone));
    }

    private static String request(String method, String tag, DatagramSocket pbx, InetSocketAddress phone, int call) {
        String us = "127.0.0.1:" + pbx.getLocalPort();
        int sequence = method.equals("BYE") ? 2 : 1;
        return method + " sip:1001@127.0.0.1:" + phone.getPort() + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP " + us + ";branch=z9hG4bK-" + call + (method.equals("BYE") ? "-bye" : "") + "\r\n"
                + "From: <sip:4711@" + us + ">;tag=pbx" + call + "\r\n"
                + "To: <sip:1001@127.0.0.1>" + tag + "\r\n"
                + "Call-ID: crossed-" + call + "\r\n"
                + "CSeq: " + sequence + " " + method + "\r\n"
                + "Contact: <sip:pbx@" + us + ">\r\n"
                + "Max-Forwards: 70\r\n"
                + "Content-Length: 0\r\n\r\n";
    }
}
