package org.callwright.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTest {
    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "169.253.0.1", "223.5.5.5", "2400:3200::1", "2606:4700::1111"})
    void what_anybody_may_mean_is_public(String address) {
        assertThat(PublicInternet.contains(Addresses.literal(address).orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fe80::1",
                "ff02::1",
                "2001:db8::1",
                "2002:a00:1::1"
            })
    void what_is_near_or_set_aside_is_not(String address) {
        assertThat(PublicInternet.contains(Addresses.literal(address).orElseThrow()))
                .isFalse();
    }
}
