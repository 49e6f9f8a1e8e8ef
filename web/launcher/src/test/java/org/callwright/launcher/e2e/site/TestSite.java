package org.callwright.launcher.e2e.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.SealingKeys;
import org.callwright.embedded.asterisk.AsteriskConfig;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.asterisk.Music;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.cache.PreparedFolder;
import org.callwright.embedded.cache.SharedCache;
import org.callwright.embedded.process.FreePorts;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.application.ApplicationJars;
import org.callwright.launcher.application.ApplicationNode;
import org.callwright.launcher.application.ApplicationSettings;
import org.callwright.launcher.site.Secrets;
import org.callwright.launcher.site.Servers;
import org.callwright.launcher.site.Site;
import org.callwright.launcher.site.SiteConfig;
import org.callwright.launcher.site.SitePorts;

/** The one site of a test run: servers, a first node, and a second one that is started by the tests which want it. */
final class TestSite implements AutoCloseable {
    /** The number that customers see who are called back. */
    static final String SHOWN = "+4930999";

    private final Servers servers;
    private final Site site;
    private final CuttableLink managerLink;
    private final ApplicationNode first;
    private final ApplicationNode second;
    private final Records records;
    private final List<String> warningsOfTheStart = new ArrayList<>();
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger impatientLines = new AtomicInteger(TestDirectory.FIRST_IMPATIENT);

    /** As web-gateway.conf has it. */
    private static final String WEB_GATEWAY = """
            [web](web-gateway)
            [web]
            type = identify
            endpoint = web
            match = %s
            """.formatted(Floor.WEB_GATEWAY);

    private TestSite(Servers servers, Site site, CuttableLink managerLink, List<Integer> agiPorts) {
        this.servers = servers;
        this.site = site;
        this.managerLink = managerLink;
        this.first = node("node-1", agiPorts.getFirst());
        this.second = node("node-2", agiPorts.getLast());
        this.records = new Records(servers.mariaDb(), callers(servers.config().secrets()));
    }

    private static SealedCaller callers(Secrets secrets) {
        return new SealedCaller(
                new Sealing(SealingKeys.of(Map.of("k1", secrets.key("privacy")), "k1", secrets.key("privacy-index"))));
    }

    static TestSite start() {
        Path directory = Path.of("target", "e2e").toAbsolutePath();
        try {
            PreparedFolder.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Integer> agiPorts = List.of(FreePorts.one(), FreePorts.one());
        List<PhoneAccount> phones = PhoneAccount.numbered(TestDirectory.FIRST_PHONE, TestDirectory.PHONES + 1);
        SiteConfig config = new SiteConfig(
                directory,
                SharedCache.directory(),
                SitePorts.free(),
                agiPorts,
                phones,
                Music.TONE,
                Map.of("pjsip.conf", WEB_GATEWAY));
        Servers servers = Servers.start(config, (part, what) -> {});
        Site site = new Site(
                servers, ApplicationJars.in(Checkout.here().applicationFolder()), ApplicationNode.QUICK_START, null);
        CuttableLink managerLink = CuttableLink.to(config.ports().asterisk().ami());
        TestSite started = new TestSite(servers, site, managerLink, agiPorts);
        try {
            started.first.start();
            started.warningsOfTheStart.addAll(warnings(started.first));
            TestDirectory.writeTo(servers.mariaDb());
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private ApplicationNode node(String name, int agiPort) {
        return site.addNode(name, settings -> listening(settings, agiPort));
    }

    private ApplicationSettings listening(ApplicationSettings settings, int agiPort) {
        return settings.web(FreePorts.one())
                .agi(agiPort)
                .demo(SampleAccounts.PASSWORD)
                .with("callwright.pbx." + Servers.PBX + ".ami-port", managerLink.port())
                .with("callwright.pbx." + Servers.PBX + ".dial-back-trunk", TestDirectory.TRUNK)
                .with("callwright.pbx." + Servers.PBX + ".dial-back-caller-id", SHOWN)
                .with("callwright.pbx." + Servers.PBX + ".dial-back-ring", "8s")
                .with("callwright.directory.refresh", "500ms");
    }

    /** With it runs, in place of the first node, one that works with both. */
    SecondPbx secondPbx() {
        String name = "pbx2";
        Path directory = servers.config().directory().resolve("asterisk2");
        int agiPort = servers.config().agiPorts().getFirst();
        AsteriskServer asterisk =
                AsteriskServer.start(SecondPbx.like(servers.asterisk().config(), name, directory, agiPort));
        AsteriskConfig config = asterisk.config();
        ApplicationNode both = site.addNode(
                "node-both",
                settings -> listening(settings, agiPort)
                        .pbx(name, "127.0.0.1", config.ports().ami(), config.amiSecret(), asterisk.recordings()));
        SecondPbx started = new SecondPbx(
                asterisk, both, servers.config().directory().resolve("sipp").resolve(name));
        first.close();
        both.start();
        return started;
    }

    Servers servers() {
        return servers;
    }

    ApplicationNode first() {
        return first;
    }

    ApplicationNode second() {
        return second;
    }

    CuttableLink managerLink() {
        return managerLink;
    }

    Records records() {
        return records;
    }

    /** What the first node warned of until it was ready, on servers that had nothing yet. */
    List<String> warningsOfTheStart() {
        return warningsOfTheStart;
    }

    private static List<String> warnings(ApplicationNode node) {
        try {
            return Files.readString(node.log())
                    .lines()
                    .filter(line -> line.contains("\"level\":\"WARN\"") || line.contains("\"level\":\"ERROR\""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int nextLine() {
        return checked(lines.incrementAndGet(), TestDirectory.FIRST_IMPATIENT);
    }

    int nextImpatientLine() {
        return checked(impatientLines.getAndIncrement(), TestDirectory.LINES + 1);
    }

    private static int checked(int line, int end) {
        if (line >= end) {
            throw new IllegalStateException("more tests than lines: TestDirectory needs further ones");
        }
        return line;
    }

    /** Puts right what a test left broken, so that the next one finds the site as this one did. */
    void restore() {
        managerLink.restore();
        if (!servers.redis().isRunning()) {
            servers.redis().start();
        }
        if (!servers.mariaDb().isRunning()) {
            servers.mariaDb().start();
        }
        second.close();
        if (!first.isRunning()) {
            first.start();
        }
        first.awaitReady();
    }

    @Override
    public void close() {
        site.close();
        managerLink.close();
    }
}
