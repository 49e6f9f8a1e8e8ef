package org.callwright.launcher.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.process.RunFolder;
import org.callwright.embedded.sip.Moment;
import org.callwright.embedded.sip.PhoneBehaviour;
import org.callwright.embedded.sip.Sipp;
import org.callwright.embedded.sip.SippCall;
import org.callwright.embedded.sip.SippPhone;
import org.callwright.launcher.StopSignal;

/** A SIPp phone of a demo that another process runs, and what it does with its calls. For use by one thread. */
final class TestPhone {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int TONE = 440;

    private final Path data;
    private final RunningDemo demo;
    private final PhoneAccount account;
    private final Screen screen;
    private final Set<String> told = new HashSet<>();

    TestPhone(Path data, RunningDemo demo, PhoneAccount account, Screen screen) {
        this.data = data;
        this.demo = demo;
        this.account = account;
        this.screen = screen;
    }

    /**
     * Takes calls until told to stop, or until the demo has stopped.
     *
     * @return false when it was the demo
     * @throws org.callwright.embedded.process.StartFailed when nobody is there with whom it could register
     */
    boolean serve(Duration ringing, StopSignal stop) throws InterruptedException {
        AsteriskInstallation installation =
                AsteriskInstallation.in(data.resolve("cache"), step -> screen.step("Asterisk", step));
        try (RunFolder folder = RunFolder.in(data.resolve("demo").resolve("phones"), "phone");
                Sipp sipp = Sipp.against(installation, demo.sip(), folder.path())) {
            SippPhone phone = register(sipp, PhoneBehaviour.answersAfter(ringing));
            tell("is the one of " + Sample.agentOf(account) + ", whose password is " + Sample.PASSWORD + ": sign in at "
                    + demo.web() + ", choose Ready, and it rings. Ctrl-C takes it away.");
            while (!stop.await(BETWEEN_LOOKS)) {
                tellOn(phone);
                if (RunningDemo.hasStoppedIn(data)) {
                    tell("has nobody to serve any more: the demo has stopped.");
                    return false;
                }
            }
            return signOff(phone);
        }
    }

    /** A demo that was killed hears no goodbye. */
    private boolean signOff(SippPhone phone) {
        try {
            phone.unregister();
            tell("is taken away.");
            return true;
        } catch (IllegalStateException e) {
            tell("finds nobody to take leave of: the demo does not run any more.");
            return false;
        }
    }

    private SippPhone register(Sipp sipp, PhoneBehaviour behaviour) {
        try {
            return sipp.phone(account, behaviour.tone(TONE));
        } catch (IllegalStateException e) {
            throw RunningDemo.missing(data, e);
        }
    }

    private void tellOn(SippPhone phone) {
        for (SippCall call : phone.calls()) {
            for (Moment moment : Moment.values()) {
                if (call.has(moment) && told.add(call.id() + moment)) {
                    tell(sentence(moment));
                }
            }
        }
    }

    private static String sentence(Moment moment) {
        return switch (moment) {
            case RINGING -> "rings.";
            case ANSWERED -> "answers; they talk.";
            case CANCELLED -> "rings no more: the caller has gone, or it rang for too long.";
            case WAS_HUNG_UP -> "was hung up on.";
            case DIALLED, REFUSED, HUNG_UP -> moment + ".";
        };
    }

    private void tell(String what) {
        screen.step("Phone " + account.number(), what);
    }
}
