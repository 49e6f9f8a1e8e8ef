package org.callwright.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.embedded.asterisk.AsteriskPorts;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void aTakenPortIsRefusedWithTheNameOfItsHolderAndTheRemedy() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, LOOPBACK)) {
            assertThatThrownBy(() -> FreePorts.require(holder.getLocalPort(), "MariaDB", "choose another by --db-port"))
                    .isInstanceOf(StartFailed.class)
                    .hasMessage("Port " + holder.getLocalPort() + " for MariaDB is taken by process "
                            + ProcessHandle.current().pid() + " (java); choose another by --db-port.");
        }
    }

    @Test
    void aPortTakenByUdpAloneIsNotFree() throws IOException {
        try (DatagramSocket holder = new DatagramSocket(0, LOOPBACK)) {
            assertThat(FreePorts.isFree(holder.getLocalPort())).isFalse();
        }
    }

    @Test
    void portsDrawnBeforeAnyIsBoundAllDiffer() {
        assertThat(IntStream.range(0, 500).map(nth -> FreePorts.one()).boxed()).doesNotHaveDuplicates();
    }

    @Test
    void aBlockStartsAtAnEvenPortAndIsFree() {
        int first = FreePorts.block(20);
        assertThat(first).isEven();
        assertThat(first + 19)
                .satisfies(last -> assertThat(FreePorts.isFree(last)).isTrue());
    }

    @Test
    void besideSomebodyWhoTakesPortsAllOverThePlaceAsteriskDoesWithFewer() throws IOException {
        List<DatagramSocket> others = new ArrayList<>();
        try {
            for (int port = 20_500; port < 32_000; port += 1_500) {
                if (FreePorts.isFree(port)) {
                    others.add(new DatagramSocket(port, LOOPBACK));
                }
            }
            assertThat(FreePorts.findBlock(5_000)).isEmpty();
            AsteriskPorts ports = AsteriskPorts.free();
            assertThat(ports.rtpLast() - ports.rtpFirst()).isBetween(199, 1_499);
            assertThat(IntStream.rangeClosed(ports.rtpFirst(), ports.rtpLast())).allMatch(FreePorts::isFree);
        } finally {
            others.forEach(DatagramSocket::close);
        }
    }
}
