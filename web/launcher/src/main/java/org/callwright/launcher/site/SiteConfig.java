package org.callwright.launcher.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.asterisk.Music;
import org.callwright.embedded.asterisk.PhoneAccount;

/**
 * One site on this machine.
 *
 * @param directory holds everything of it; made when missing, kept afterwards
 * @param cache where programs are unpacked, once for many sites
 * @param agiPorts of the nodes, in the order in which Asterisk tries them
 * @param phones that may register
 * @param appended to Asterisk's configuration, by file name, such as {@code extensions.conf}
 */
public record SiteConfig(
        Path directory,
        Path cache,
        SitePorts ports,
        List<Integer> agiPorts,
        List<PhoneAccount> phones,
        Music music,
        Map<String, String> appended) {
    public SiteConfig {
        agiPorts = List.copyOf(agiPorts);
        phones = List.copyOf(phones);
        appended = Map.copyOf(appended);
    }

    /** Asterisk's configuration as it is shipped. */
    public SiteConfig(
            Path directory,
            Path cache,
            SitePorts ports,
            List<Integer> agiPorts,
            List<PhoneAccount> phones,
            Music music) {
        this(directory, cache, ports, agiPorts, phones, music, Map.of());
    }

    public Secrets secrets() {
        return Secrets.in(directory.resolve("secrets.properties"));
    }
}
