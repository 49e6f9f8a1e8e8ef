package org.callwright.telephony.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoopGroup;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiSettings;
import org.callwright.telephony.ami.AmiTls;
import org.callwright.telephony.control.PbxDirectory;

/** The manager connections to all configured PBX nodes; not started yet. */
final class PbxConnections implements PbxDirectory, AutoCloseable {
    private final Map<String, AmiClient> clients = new LinkedHashMap<>();

    PbxConnections(Collection<PbxConfig> configured, EventLoopGroup loops, MeterRegistry registry) {
        configured.forEach(pbx -> clients.put(pbx.getName(), new AmiClient(settings(pbx), loops, registry)));
    }

    /** Events are off until this node follows the PBX: one node's work must not be every node's. */
    static AmiSettings settings(PbxConfig pbx) {
        AmiSettings settings = AmiSettings.at(
                        pbx.getName(), pbx.getHost(), pbx.getAmiPort(), pbx.getAmiUser(), pbx.getAmiSecret())
                .withEvents("off");
        return pbx.isTls() ? settings.withTls(new AmiTls(trusted(pbx), true)) : settings;
    }

    private static Optional<Path> trusted(PbxConfig pbx) {
        return Optional.ofNullable(pbx.getTlsTrusted()).map(Path::of);
    }

    @Override
    public Optional<AmiClient> find(String pbx) {
        return Optional.ofNullable(clients.get(pbx));
    }

    @Override
    public void close() {
        clients.values().forEach(AmiClient::close);
    }
}
