package org.callwright.launcher.e2e.site;

import java.nio.file.Path;
import java.util.List;
import org.callwright.embedded.asterisk.AsteriskConfig;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.Sipp;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.application.ApplicationNode;

/** A further Asterisk with carrier and phones of its own, and a node in place of the first one that works with both. */
public final class SecondPbx implements AutoCloseable {
    private final AsteriskServer asterisk;
    private final ApplicationNode node;
    private final Sipp sipp;

    SecondPbx(AsteriskServer asterisk, ApplicationNode node, Path calls) {
        this.asterisk = asterisk;
        this.node = node;
        this.sipp = Sipp.against(asterisk, calls);
    }

    /** Like the first one, but for its name and its ports. */
    static AsteriskConfig like(AsteriskConfig first, String name, Path directory, int agiPort) {
        return AsteriskConfig.of(directory, first.installation())
                .name(name)
                .nodes(List.of("127.0.0.1:" + agiPort))
                .phones(first.phones())
                .amiSecret(first.amiSecret())
                .music(first.music());
    }

    public AsteriskServer asterisk() {
        return asterisk;
    }

    public SippCaller call(Caller caller, String dialed) {
        return sipp.call(caller, dialed);
    }

    ApplicationNode node() {
        return node;
    }

    Sipp sipp() {
        return sipp;
    }

    @Override
    public void close() {
        sipp.close();
        node.close();
        asterisk.close();
    }
}
