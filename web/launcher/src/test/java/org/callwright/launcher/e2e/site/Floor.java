package org.callwright.launcher.e2e.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.audio.G711;
import org.callwright.embedded.audio.Tone;
import org.callwright.embedded.cache.PreparedFolder;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.redis.RedisServer;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.PhoneBehaviour;
import org.callwright.embedded.sip.Sipp;
import org.callwright.embedded.sip.SippPhone;
import org.callwright.launcher.application.ApplicationNode;
import org.callwright.launcher.rest.Person;

/** What one test works with: lines and desks of its own on the site that all share. */
public final class Floor {
    /** Of everybody. */
    public static final String PASSWORD = SampleAccounts.PASSWORD;

    /** Sees the whole floor. */
    public static final String SUPERVISOR = SampleAccounts.SUPERVISOR;

    /** Whence calls from web pages come. */
    public static final String WEB_GATEWAY = "127.0.0.3";

    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private final TestSite site;
    private final Sipp sipp;
    private final List<Desk> desks = new ArrayList<>();
    private Person supervisor;
    private ApplicationNode screens;

    private Floor(TestSite site, Sipp sipp) {
        this.site = site;
        this.sipp = sipp;
        this.screens = site.first();
        this.supervisor = Person.signIn(site.first().address(), SampleAccounts.SUPERVISOR, SampleAccounts.PASSWORD);
    }

    static Floor open(TestSite site, String test) {
        Path folder = site.servers().config().directory().resolve("sipp").resolve(test);
        return new Floor(site, Sipp.against(site.servers().asterisk(), folder));
    }

    /** A line that no other test uses, known to the node. Phones ring for longer than any test lasts. */
    public Line line() {
        return known(new Line(this, site.nextLine()));
    }

    /** The same, but phones ring for three seconds only. */
    public Line impatientLine() {
        return known(new Line(this, site.nextImpatientLine()));
    }

    private Line known(Line line) {
        Patience.until(
                line.queue() + " is in the directory",
                () -> assertThat(StreamSupport.stream(
                                        supervisor.get("/api/queues").spliterator(), false)
                                .map(queue -> queue.path("queue").asText()))
                        .contains(line.queue()));
        return line;
    }

    /** The telephone of every customer who is called back. */
    public SippPhone customer(PhoneBehaviour behaviour) {
        return sipp.phone(account(TestDirectory.TRUNK), behaviour);
    }

    Desk desk(String agent, int phone) {
        Desk desk = new Desk(agent, account(phone), sipp, screens.address());
        desks.add(desk);
        return desk;
    }

    private PhoneAccount account(int phone) {
        return site.servers().config().phones().stream()
                .filter(known -> known.number().equals(Integer.toString(phone)))
                .findFirst()
                .orElseThrow();
    }

    /** Asterisk has something to say for that name: half a second of a tone. */
    void sound(String name) {
        Path sounds = asterisk().config().directory().resolve("data/sounds");
        try {
            Files.write(
                    sounds.resolve(name + ".alaw"),
                    G711.ALAW.encode(Tone.of(440).samples(Duration.ofMillis(500))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with a valid number that no customer has. */
    public Caller stranger() {
        return Caller.of("+4930" + (2_000_000 + STRANGERS.incrementAndGet()));
    }

    public Person supervisor() {
        return supervisor;
    }

    public Records records() {
        return site.records();
    }

    /** The node that runs unless a test ends it. */
    public ApplicationNode node() {
        return site.first();
    }

    /** A further node, for the test to start. */
    public ApplicationNode secondNode() {
        return site.second();
    }

    /** For the test to close. */
    public SecondPbx secondPbx() {
        SecondPbx second = site.secondPbx();
        moveTo(second.node());
        return second;
    }

    /** Moves all screens to another node. */
    public void moveTo(ApplicationNode node) {
        screens = node;
        supervisor = supervisor.at(node.address());
        desks.forEach(desk -> desk.at(node.address()));
    }

    /** What the first node warned of when the site was new. */
    public List<String> warningsOfTheStart() {
        return site.warningsOfTheStart();
    }

    public CuttableLink managerLink() {
        return site.managerLink();
    }

    public AsteriskServer asterisk() {
        return site.servers().asterisk();
    }

    /** What Asterisk shows of the only caller's channel. */
    public String callersChannel() {
        return asterisk().cli("core show channel " + nameOfCallersChannel());
    }

    /** What Asterisk does on a request that was given up: sends the only caller there. */
    public void redirectCaller(String context, String extension) {
        asterisk().cli("module load res_clioriginate.so");
        String said =
                asterisk().cli("channel redirect " + nameOfCallersChannel() + " " + context + "," + extension + ",1");
        assertThat(said).contains("successfully redirected");
    }

    private String nameOfCallersChannel() {
        return asterisk()
                .cli("core show channels concise")
                .lines()
                .map(line -> line.split("!", -1)[0])
                .filter(name -> name.startsWith("PJSIP/carrier"))
                .findFirst()
                .orElseThrow();
    }

    public RedisServer redis() {
        return site.servers().redis();
    }

    /** Everything that Redis has is gone, in an instant; it runs on. */
    public void emptyRedis() {
        try (RedisClient client = RedisClient.create(redis().uri())) {
            client.connect().sync().flushall();
        }
    }

    /** Redis dies, its disk is lost, and it comes back empty. */
    public void replaceRedis(Runnable meanwhile) {
        redis().kill();
        meanwhile.run();
        try {
            PreparedFolder.delete(site.servers().config().directory().resolve("redis"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redis().start();
    }

    public MariaDbServer mariaDb() {
        return site.servers().mariaDb();
    }

    /** The recording store's folder. */
    public Path recordings() {
        return site.servers().recordings();
    }

    Sipp sipp() {
        return sipp;
    }

    /** Everybody goes home. */
    void close() {
        try (sipp) {
            site.restore();
            desks.forEach(desk -> desk.goHome(site.first().address()));
        }
    }
}
