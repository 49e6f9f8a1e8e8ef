package org.callwright.core.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads IP addresses, and never asks a name server: the text may come from anybody. */
public final class Addresses {
    private static final String LITERAL = "[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";

    private Addresses() {}

    /** @return empty for what is no IPv4 or IPv6 address */
    public static Optional<InetAddress> literal(String text) {
        try {
            return text.matches(LITERAL) ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
