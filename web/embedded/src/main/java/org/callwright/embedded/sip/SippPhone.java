package org.callwright.embedded.sip;

import java.time.Duration;
import java.util.function.Predicate;
import org.callwright.embedded.process.ListeningSockets;

/**
 * One phone, or several that share a process. It answers calls as it was told to behave, or at command. Closing it leaves
 * it registered, like a phone that lost its power; {@link #unregister()} says goodbye. Thread-safe.
 */
public final class SippPhone extends SippRun {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Registration registration;

    SippPhone(SippProcess process, Registration registration) {
        super(process);
        this.registration = registration;
    }

    /** Until SIPp has bound its port, calls would be lost. */
    void awaitListening() {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!ListeningSockets.existAt(process().address().getPort())) {
            if (process().awaitExit(Duration.ofMillis(5)).isPresent() || System.nanoTime() > deadline) {
                throw new IllegalStateException("SIPp does not listen, see " + folder());
            }
        }
    }

    /** @return a call that rings now */
    public SippCall awaitRinging(Duration patience) {
        return await("rings", SippPhone::isRinging, patience);
    }

    /** @return a call that talks now */
    public SippCall awaitTalking(Duration patience) {
        return await("talks", SippPhone::isTalking, patience);
    }

    /** Answers the call that rings, waiting for it. */
    public SippCall answer() {
        SippCall call = awaitRinging(SOON);
        process().command(Command.ANSWER, call, now -> now.has(Moment.ANSWERED));
        return now(call);
    }

    /** Refuses the call that rings, waiting for it; with the code of its behaviour, else 486. */
    public SippCall refuse() {
        return end(SippPhone::isRinging, "rings");
    }

    /** Hangs up the call that talks, waiting for it. */
    public SippCall hangUp() {
        return end(SippPhone::isTalking, "talks");
    }

    private SippCall end(Predicate<SippCall> which, String what) {
        SippCall call = await(what, which, SOON);
        process().command(Command.HANG_UP, call, now -> now.end().isPresent());
        return now(call);
    }

    private SippCall now(SippCall call) {
        return await("is known", known -> known.id().equals(call.id()), SOON);
    }

    /** Takes the registration back and ends the phone: calls to it find nobody. */
    public void unregister() {
        try {
            close();
        } finally {
            registration.unregister();
        }
    }

    private static boolean isRinging(SippCall call) {
        return !call.has(Moment.ANSWERED) && call.end().isEmpty();
    }

    private static boolean isTalking(SippCall call) {
        return call.has(Moment.ANSWERED) && call.end().isEmpty();
    }
}
