package org.callwright.telephony.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgiPeersTest {
    private static boolean lets(AgiPeers peers, String address) {
        return peers.test(InetAddress.ofLiteral(address));
    }

    @Test
    void withoutNetworksThisMachineAndTheConfiguredPbxesMayConnect() {
        try (AgiPeers peers = AgiPeers.of(List.of(), List.of("192.0.2.7", "localhost"))) {
            peers.start();

            assertThat(lets(peers, "127.0.0.1")).isTrue();
            assertThat(lets(peers, "::1")).isTrue();
            assertThat(lets(peers, "192.0.2.7")).isTrue();
            assertThat(lets(peers, "192.0.2.8")).isFalse();
        }
    }

    @Test
    void whoNamesNetworksMeansThemAndNothingElse() {
        try (AgiPeers peers = AgiPeers.of(List.of("10.1.0.0/16"), List.of("192.0.2.7"))) {
            peers.start();

            assertThat(lets(peers, "10.1.255.255")).isTrue();
            assertThat(lets(peers, "10.2.0.0")).isFalse();
            assertThat(lets(peers, "192.0.2.7")).isFalse();
            assertThat(lets(peers, "127.0.0.1")).isFalse();
        }
    }

    @Test
    void aHostThatCannotBeLookedUpLetsNobodyIn() {
        try (AgiPeers peers = AgiPeers.of(List.of(), List.of("pbx.invalid"))) {
            peers.start();

            assertThat(lets(peers, "192.0.2.7")).isFalse();
        }
    }

    @Test
    void whatIsNoNetworkIsSaidWithItsSetting() {
        assertThatThrownBy(() -> AgiPeers.of(List.of("asterisk"), List.of()))
                .hasMessageContaining("callwright.agi.networks")
                .hasMessageContaining("asterisk");
    }
}
