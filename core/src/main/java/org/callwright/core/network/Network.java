package org.callwright.core.network;

import java.math.BigInteger;
import java.net.InetAddress;

/** A range of IP addresses in CIDR notation, such as {@code 10.1.0.0/16} or {@code ::1/128}; one address has no slash. */
public record Network(InetAddress base, int prefix) {
    /** @throws IllegalArgumentException for anything else, host names included */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress base = Addresses.literal(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no network such as 10.1.0.0/16"));
        int bits = base.getAddress().length * 8;
        int prefix = parts.length == 1 ? bits : number(parts[1]);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("'" + text + "' has a prefix that is not within 0 to " + bits);
        }
        return new Network(base, prefix);
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    }

    public boolean contains(InetAddress address) {
        byte[] here = base.getAddress();
        byte[] there = address.getAddress();
        int ignored = here.length * 8 - prefix;
        return here.length == there.length
                && new BigInteger(1, here).shiftRight(ignored).equals(new BigInteger(1, there).shiftRight(ignored));
    }
}
