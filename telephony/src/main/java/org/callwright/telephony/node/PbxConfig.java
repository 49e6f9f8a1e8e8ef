package org.callwright.telephony.node;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Duration;
import java.util.Optional;
import org.callwright.telephony.control.Trunk;
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
    private Duration keepAside = Duration.ofDays(30);
    private @Nullable String dialBackTrunk;
    private @Nullable String dialBackCallerId;
    private Duration dialBackRing = Duration.ofSeconds(45);

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

    /** The outgoing trunk's endpoint in Asterisk; null: nobody is called back by this PBX. */
    public @Nullable String getDialBackTrunk() {
        return dialBackTrunk;
    }

    public void setDialBackTrunk(@Nullable String dialBackTrunk) {
        this.dialBackTrunk = dialBackTrunk;
    }

    /** Required with a trunk: the number that customers are shown. */
    public @Nullable String getDialBackCallerId() {
        return dialBackCallerId;
    }

    public void setDialBackCallerId(@Nullable String dialBackCallerId) {
        this.dialBackCallerId = dialBackCallerId;
    }

    /** How long a customer's phone rings. */
    public Duration getDialBackRing() {
        return dialBackRing;
    }

    public void setDialBackRing(Duration dialBackRing) {
        this.dialBackRing = dialBackRing;
    }

    /** The trunk for calling customers back; empty where none is configured. */
    Optional<Trunk> trunk() {
        if (dialBackTrunk == null || dialBackTrunk.isBlank()) {
            return Optional.empty();
        }
        String prefix = "callwright.pbx." + name + ".dial-back-";
        if (dialBackCallerId == null || dialBackCallerId.isBlank()) {
            throw new IllegalStateException("set " + prefix + "caller-id to the number that customers are shown");
        }
        try {
            return Optional.of(new Trunk(dialBackTrunk, dialBackCallerId, dialBackRing));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(prefix + "*: " + e.getMessage(), e);
        }
    }

    /** The folder in which this node sees Asterisk's {@code spool/monitor}; null: it collects none. */
    public @Nullable String getRecordings() {
        return recordings;
    }

    public void setRecordings(@Nullable String recordings) {
        this.recordings = recordings;
    }

    /** For how long notes of the local line that could not be told lie aside, to be looked at. */
    public Duration getKeepAside() {
        if (keepAside.isNegative()) {
            throw new IllegalStateException(
                    "callwright.pbx." + name + ".keep-aside is how long, and cannot be less than 0");
        }
        return keepAside;
    }

    public void setKeepAside(Duration keepAside) {
        this.keepAside = keepAside;
    }
}
