package org.callwright.launcher.site;

import org.callwright.embedded.asterisk.AsteriskPorts;
import org.callwright.embedded.process.FreePorts;

/** Where the servers of one site listen on 127.0.0.1. */
public record SitePorts(int database, int redis, AsteriskPorts asterisk) {
    public static SitePorts free() {
        return new SitePorts(FreePorts.one(), FreePorts.one(), AsteriskPorts.free());
    }
}
