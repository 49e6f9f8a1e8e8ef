package org.callwright.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListeningSocketsTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void aPhoneThatHasBoundItsPortIsSeenUntilItIsClosed() throws IOException {
        int port;
        try (DatagramSocket phone = new DatagramSocket(0, LOOPBACK)) {
            port = phone.getLocalPort();
            assertThat(ListeningSockets.existAt(port)).isTrue();
        }
        assertThat(ListeningSockets.existAt(port)).isFalse();
    }

    @Test
    void aServerThatListensIsSeen() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            assertThat(ListeningSockets.existAt(server.getLocalPort())).isTrue();
        }
    }
}
