package org.callwright.core.network;

import java.net.InetAddress;
import java.util.List;

/** Those networks from which something is allowed. Immutable. */
public record Networks(List<Network> all) {
    public Networks {
        all = List.copyOf(all);
    }

    /**
     * Blank entries count for nothing.
     *
     * @param setting where they were configured
     * @throws IllegalArgumentException for what is no network; it names the setting
     */
    public static Networks of(String setting, List<String> texts) {
        try {
            return new Networks(texts.stream()
                    .filter(text -> !text.isBlank())
                    .map(Network::parse)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
        }
    }

    public boolean contains(InetAddress address) {
        return all.stream().anyMatch(network -> network.contains(address));
    }
}
