package org.callwright.telephony.node;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;

/** {@code callwright.agi.*}: where this node answers Asterisk's FastAGI requests. */
@ConfigurationProperties("callwright.agi")
public class AgiConfig {
    private String host = "127.0.0.1";
    private int port = 4573;
    private int maxSessions = 20_000;
    private List<String> networks = List.of();

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    /** Whence Asterisks may connect; empty: from this machine and from the configured PBXs' hosts. */
    public List<String> getNetworks() {
        return networks;
    }

    public void setNetworks(List<String> networks) {
        this.networks = List.copyOf(networks);
    }

    public int getMaxSessions() {
        return maxSessions;
    }

    public void setMaxSessions(int maxSessions) {
        this.maxSessions = maxSessions;
    }
}
