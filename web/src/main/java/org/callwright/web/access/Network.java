package org.callwright.web.access;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses in CIDR notation, such as {@code 10.1.0.0/16} or {@code ::1/128}; one address has no slash. */
record Network(InetAddress base, int prefix) {
    /** @throws IllegalArgumentException for anything else, host names included */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.1.0.0/16");
        }
        try {
            InetAddress base = InetAddress.getByName(parts[0]);
            int bits = base.getAddress().length * 8;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("'" + text + "' has a prefix that is not within 0 to " + bits);
            }
            return new Network(base, prefix);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.1.0.0/16", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] here = base.getAddress();
        byte[] there = address.getAddress();
        int ignored = here.length * 8 - prefix;
        return here.length == there.length
                && new BigInteger(1, here).shiftRight(ignored).equals(new BigInteger(1, there).shiftRight(ignored));
    }
}
