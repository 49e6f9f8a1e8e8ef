package org.callwright.launcher.bench.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.asterisk.Music;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.cache.SharedCache;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.sip.Sipp;
import org.callwright.launcher.Await;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.application.ApplicationJars;
import org.callwright.launcher.application.ApplicationNode;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.rest.Person;
import org.callwright.launcher.site.Servers;
import org.callwright.launcher.site.Site;
import org.callwright.launcher.site.SiteConfig;
import org.callwright.launcher.site.SitePorts;

/**
 * A whole site for one benchmark: servers, one node with the JVM's usual compilers, agents with phones, and lines to
 * dial. Everything lies in the benchmark's folder. Not thread-safe.
 */
public final class BenchSite implements AutoCloseable {
    /** Dialled by callers who wait in silence for the agents. */
    public static final String WAITING_LINE = "8001";

    /** Dialled by callers who wait in music for nobody. */
    public static final String MUSIC_LINE = "8002";

    /** As docs/OPERATING.md recommends for a machine with two cores: no collector's threads beside the calls. */
    private static final List<String> JVM = List.of("-Xmx512m", "-Xmn128m", "-XX:+UseSerialGC");

    private static final int FIRST_PHONE = 1001;
    private static final String PASSWORD = "callwright";
    private static final String NODE = "node-1";

    private final Site site;
    private final ApplicationNode node;
    private final Sipp sipp;

    private BenchSite(Site site, ApplicationNode node, Sipp sipp) {
        this.site = site;
        this.node = node;
        this.sipp = sipp;
    }

    /**
     * @param phones how many phones, each with an agent
     * @param appended to Asterisk's configuration, by file name
     */
    public static BenchSite start(Benchmark.Conditions conditions, int phones, Map<String, String> appended) {
        Path folder = conditions.folder();
        int agi = FreePorts.one();
        SiteConfig config = new SiteConfig(
                folder,
                SharedCache.directory(),
                SitePorts.free(),
                List.of(agi),
                PhoneAccount.numbered(FIRST_PHONE, phones),
                Music.CHORDS,
                appended);
        Servers servers =
                Servers.start(config, (part, what) -> conditions.progress().step(part + " " + what));
        Site site = new Site(servers, ApplicationJars.in(Checkout.here().applicationFolder()), JVM, null);
        try {
            ApplicationNode node = site.addNode(
                    NODE,
                    settings -> settings.web(FreePorts.one())
                            .agi(agi)
                            .demo(PASSWORD)
                            .with("callwright.directory.refresh", "500ms"));
            node.start();
            conditions.progress().step("Callwright ready");
            BenchSite started = new BenchSite(site, node, Sipp.against(servers.asterisk(), folder.resolve("sipp")));
            BenchDirectory.writeTo(servers.mariaDb(), config.phones());
            started.awaitLines();
            return started;
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private void awaitLines() {
        Person supervisor = supervisor();
        Await.until(
                "the node knows the lines of the benchmark",
                Duration.ofSeconds(15),
                () -> StreamSupport.stream(supervisor.get("/api/queues").spliterator(), false)
                                .filter(queue -> queue.path("queue").asText().startsWith(BenchDirectory.QUEUE))
                                .count()
                        == 2);
    }

    public List<PhoneAccount> phones() {
        return site.servers().config().phones();
    }

    /** The agent who has this phone, signed in to the screen. */
    public Person agentOf(PhoneAccount phone) {
        return Person.signIn(node.address(), BenchDirectory.agent(phone), PASSWORD);
    }

    /** Who sees everything, signed in. */
    public Person supervisor() {
        return Person.signIn(node.address(), "supervisor", PASSWORD);
    }

    public MariaDbServer mariaDb() {
        return site.servers().mariaDb();
    }

    public Sipp sipp() {
        return sipp;
    }

    public AsteriskServer asterisk() {
        return site.servers().asterisk();
    }

    public CpuTime asteriskTime() {
        return CpuTime.of(asterisk().pid());
    }

    public CpuTime applicationTime() {
        return CpuTime.of(node.pid());
    }

    /** Hangs up every call and waits until Asterisk has none. */
    public void clear() {
        asterisk().cli("channel request hangup all");
        Await.until(
                "all calls are over",
                Duration.ofSeconds(40),
                () -> asterisk().cli("core show channels count").contains("0 active channels"));
    }

    @Override
    public void close() {
        try {
            sipp.close();
        } finally {
            site.close();
        }
    }
}
