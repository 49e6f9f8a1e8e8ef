package org.callwright.launcher.bench.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.sip.PhoneBehaviour;
import org.callwright.embedded.sip.SippCall;
import org.callwright.embedded.sip.SippPhone;
import org.callwright.launcher.Await;
import org.callwright.launcher.bench.rig.BenchSite;

/**
 * The agents of one run at their phones. They answer at once and hang up after the talk: some a little sooner than
 * others, so that the calls' ends meet by chance rather than in step.
 */
final class Crowd implements AutoCloseable {
    private static final double[] PACES = {0.85, 0.95, 1.05, 1.15};

    private final Line line;
    private final List<PhoneAccount> accounts;
    private final List<SippPhone> phones = new ArrayList<>();

    Crowd(BenchSite site, Line line, int agents, Duration talk) {
        this.line = line;
        this.accounts = site.phones().subList(0, agents);
        this.accounts.forEach(line::prepare);
        for (int pace = 0; pace < PACES.length; pace++) {
            Duration length = Duration.ofMillis(Math.round(talk.toMillis() * PACES[pace]));
            phones.add(site.sipp()
                    .phones(
                            every(PACES.length, pace),
                            PhoneBehaviour.answersAfter(Duration.ZERO).talksFor(length)));
        }
    }

    private List<PhoneAccount> every(int step, int from) {
        return IntStream.range(0, accounts.size())
                .filter(index -> index % step == from)
                .mapToObj(accounts::get)
                .toList();
    }

    /** One after the other begins to work. */
    void join(Duration stagger) {
        long begun = System.nanoTime();
        for (int i = 0; i < accounts.size(); i++) {
            long late = begun + i * stagger.toNanos() - System.nanoTime();
            Await.pass(Duration.ofNanos(Math.max(0, late)));
            line.join(accounts.get(i));
        }
    }

    void leave() {
        accounts.forEach(line::leave);
    }

    /** All calls that reached a phone. */
    List<SippCall> calls() {
        return phones.stream().flatMap(phone -> phone.calls().stream()).toList();
    }

    @Override
    public void close() {
        phones.forEach(SippPhone::close);
    }
}
