package org.callwright.telephony.node;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code callwright.pbx.<name>.*}: one Asterisk. Its name is also {@code CW_PBX} in that Asterisk's globals.conf. */
@EachProperty("callwright.pbx")
public class PbxConfig {
    private final String name;
    private String host = "127.0.0.1";
    private int amiPort = 5038;
    private String amiUser = "callwright";
    private @Nullable String amiSecret;
    private boolean tls;
    private @Nullable String tlsTrusted;
    private @Nullable String recordings;

    PbxConfig(@Parameter String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getAmiPort() {
        return amiPort;
    }

    public void setAmiPort(int amiPort) {
        this.amiPort = amiPort;
    }

    public String getAmiUser() {
        return amiUser;
    }

    public void setAmiUser(String amiUser) {
        this.amiUser = amiUser;
    }

    /** Required: the manager user's secret. */
    public String getAmiSecret() {
        if (amiSecret == null || amiSecret.isBlank()) {
            throw new IllegalStateException("set callwright.pbx." + name
                    + ".ami-secret to the secret of the manager user '" + amiUser + "' in Asterisk's manager.conf");
        }
        return amiSecret;
    }

    public void setAmiSecret(@Nullable String amiSecret) {
        this.amiSecret = amiSecret;
    }

    /** Whether the manager interface is reached by TLS. */
    public boolean isTls() {
        return tls;
    }

    public void setTls(boolean tls) {
        this.tls = tls;
    }

    /** PEM file with the certificates to trust for TLS, as of a private CA; null: those that the JVM trusts. */
    public @Nullable String getTlsTrusted() {
        return tlsTrusted;
    }

    public void setTlsTrusted(@Nullable String tlsTrusted) {
        this.tlsTrusted = tlsTrusted;
    }

    /** The folder in which this node sees Asterisk's {@code spool/monitor}; null: it collects none. */
    public @Nullable String getRecordings() {
        return recordings;
    }

    public void setRecordings(@Nullable String recordings) {
        this.recordings = recordings;
    }
}
