package org.callwright.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.asterisk.Music;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.process.StartFailed;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.application.ApplicationJars;
import org.callwright.launcher.application.ApplicationNode;
import org.callwright.launcher.application.StartupCache;
import org.callwright.launcher.site.Secrets;
import org.callwright.launcher.site.Servers;
import org.callwright.launcher.site.Site;
import org.callwright.launcher.site.SiteConfig;

/** The running demo: a site with one node and the sample data. */
record DemoSite(Path data, Site site, ApplicationNode node, List<PhoneAccount> phones) implements AutoCloseable {
    private static final String NODE = "node-1";
    /** Less is not enough for the programs, the databases' files and the start-up cache. */
    private static final long NEEDED_BYTES = 1_500_000_000L;

    /** An agent's phone can call the queues, too: whoever tries this out has no carrier. */
    private static final Map<String, String> PHONES_CALL_QUEUES = Map.of("extensions.conf", """
        [from-phone](+)
        exten => _[0-9+]!,1,Goto(from-carrier,${FILTER(0-9+,${EXTEN})},1)
        """);

    /**
     * @param data below which everything lives
     * @return ready for calls
     * @throws StartFailed when something stands in the way; what had been started is then stopped
     */
    static DemoSite start(Path data, DemoPorts options, boolean usualPorts, Screen screen) {
        Path directory = data.resolve("demo");
        Path cacheFolder = data.resolve("cache");
        requireSpace(directory);
        ApplicationJars jars = ApplicationJars.in(Checkout.here().applicationFolder());
        // A node that a crashed run left behind would hold the ports and the database.
        ApplicationNode.endLeftover(directory.resolve(NODE));
        DemoPorts.Chosen ports = options.choose(usualPorts);
        List<PhoneAccount> phones = Sample.phones(Secrets.in(secrets(data)));
        SiteConfig config = new SiteConfig(
                directory,
                cacheFolder,
                ports.servers(),
                List.of(ports.agi()),
                phones,
                Music.CHORDS,
                PHONES_CALL_QUEUES);
        Site site = new Site(
                Servers.start(config, screen), jars, ApplicationNode.QUICK_START, StartupCache.in(cacheFolder, jars));
        try {
            ApplicationNode node = site.addNode(
                    NODE,
                    settings -> settings.web(ports.web())
                            .agi(ports.agi())
                            .demo(Sample.PASSWORD)
                            .readable());
            screen.timed("Callwright", () -> {
                node.start();
                return node;
            });
            new RunningDemo(node.address(), ports.servers().asterisk().sip()).write(data);
            return new DemoSite(data, site, node, phones);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    /** The file with the passwords of the phones and servers of the demo below this folder. */
    static Path secrets(Path data) {
        return data.resolve("demo").resolve("secrets.properties");
    }

    private static void requireSpace(Path directory) {
        try {
            Files.createDirectories(directory);
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < NEEDED_BYTES && !Files.exists(directory.resolve("mariadb"))) {
                throw new StartFailed("The disk is too full: the demo needs 1.5 GB for " + directory + ", and "
                        + free / 1_000_000 + " MB are free.");
            }
        } catch (IOException e) {
            if (!Files.isWritable(directory)) {
                throw new StartFailed(
                        "The folder " + directory + " cannot be written; choose another with --data DIR.", e);
            }
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        RunningDemo.forget(data);
        site.close();
    }
}
