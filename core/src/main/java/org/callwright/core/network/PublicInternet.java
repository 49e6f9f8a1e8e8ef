package org.callwright.core.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses anybody in the world may mean: those that the IANA special-purpose registries (RFC 6890) do not set aside
 * for this machine, its link, private networks, documentation or several receivers. Of IPv6 only what is given out is public,
 * and nothing that has an IPv4 address inside.
 */
public final class PublicInternet {
    private static final Networks SET_ASIDE = Networks.of(
            "set aside",
            List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20"));
    private static final Network GIVEN_OUT = Network.parse("2000::/3");

    private PublicInternet() {}

    public static boolean contains(InetAddress address) {
        return (address instanceof Inet4Address || GIVEN_OUT.contains(address)) && !SET_ASIDE.contains(address);
    }
}
