package org.callwright.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.process.RunFolder;
import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.Sipp;
import org.callwright.embedded.sip.SippCall;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.StopSignal;
import org.callwright.launcher.rest.Person;
import org.callwright.launcher.rest.RequestFailed;

/** One call into a demo that another process runs: a SIPp caller, and what REST tells of him. */
final class TestCall {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration END_ON_RECORD_WITHIN = Duration.ofSeconds(5);
    private static final int TONE = 660;
    private static final int LETTERS = 4;

    private final Path data;
    private final RunningDemo demo;
    private final Person supervisor;
    private final Screen screen;
    /** Shown as the caller's name, and by it the call is told from others of the same number. */
    private final String name = "Test call " + letters();

    private boolean away;

    private TestCall(Path data, RunningDemo demo, Person supervisor, Screen screen) {
        this.data = data;
        this.demo = demo;
        this.supervisor = supervisor;
        this.screen = screen;
    }

    /**
     * @param data the demo's folder
     * @throws org.callwright.embedded.process.StartFailed when no demo runs there
     */
    static TestCall to(Path data, Screen screen) {
        RunningDemo demo = RunningDemo.in(data);
        try {
            return new TestCall(data, demo, Person.signIn(demo.web(), Sample.SUPERVISOR, Sample.PASSWORD), screen);
        } catch (RequestFailed e) {
            throw RunningDemo.missing(data, e);
        }
    }

    /**
     * Dials, and stays on the line until told to stop or hung up on.
     *
     * @return false when the call was refused
     */
    boolean place(String caller, String dialled, StopSignal stop) throws InterruptedException {
        AsteriskInstallation installation =
                AsteriskInstallation.in(data.resolve("cache"), step -> screen.step("Asterisk", step));
        try (RunFolder folder = RunFolder.in(data.resolve("demo").resolve("calls"), "call");
                Sipp sipp = Sipp.against(installation, demo.sip(), folder.path())) {
            Instant begun = Instant.now();
            SippCaller phone = sipp.call(Caller.of(caller).name(name).tone(TONE), dialled);
            screen.step("Caller", caller + " dials " + dialled + "; Ctrl-C hangs up.");
            Optional<CallStory> story = Optional.empty();
            while (!isOver(phone) && !stop.await(BETWEEN_LOOKS)) {
                story = tellOn(story, begun);
            }
            boolean hangsUp = !isOver(phone);
            if (hangsUp) {
                phone.hangUp();
            }
            screen.step("Caller", hangsUp ? "hangs up." : end(phone));
            tellTheEnd(story, begun);
            return !wasRefused(phone);
        }
    }

    private static boolean isOver(SippCaller phone) {
        return phone.calls().stream().anyMatch(call -> call.end().isPresent());
    }

    private static boolean wasRefused(SippCaller phone) {
        return phone.calls().stream().anyMatch(call -> call.has(Moment.REFUSED));
    }

    private static String end(SippCaller phone) {
        SippCall call = phone.calls().getFirst();
        return call.has(Moment.REFUSED)
                ? "is refused (SIP " + call.sipCode() + "): no line has this number; there are " + Sample.LINES + "."
                : "was hung up on.";
    }

    /** Whoever kills the application to see what becomes of its callers wants this one to stay on the line, too. */
    private Optional<CallStory> tellOn(Optional<CallStory> known, Instant begun) {
        try {
            Optional<CallStory> story = known.or(() -> find(begun));
            story.ifPresent(CallStory::tellOn);
            if (away) {
                screen.step("Callwright", "answers again.");
            }
            away = false;
            return story;
        } catch (RequestFailed e) {
            if (!away) {
                screen.step("Callwright", "does not answer; the caller stays on the line in Asterisk.");
            }
            away = true;
            return known;
        }
    }

    private Optional<CallStory> find(Instant begun) {
        JsonNode calls = supervisor.get("/api/calls?from=" + begun.minusSeconds(5));
        return StreamSupport.stream(calls.path("items").spliterator(), false)
                .filter(call -> call.path("caller").path("name").asText().equals(name))
                .map(call -> new CallStory(supervisor, call.path("call").asText(), screen))
                .findFirst();
    }

    private void tellTheEnd(Optional<CallStory> known, Instant begun) throws InterruptedException {
        long deadline = System.nanoTime() + END_ON_RECORD_WITHIN.toNanos();
        Optional<CallStory> story = tellOn(known, begun);
        while ((away || story.isPresent())
                && !story.map(CallStory::hasEnded).orElse(false)
                && System.nanoTime() < deadline) {
            // On a thread that has nothing else to do; the story is asked for over REST.
            Thread.sleep(BETWEEN_LOOKS);
            story = tellOn(story, begun);
        }
    }

    private static String letters() {
        return new SecureRandom()
                .ints(LETTERS, 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
