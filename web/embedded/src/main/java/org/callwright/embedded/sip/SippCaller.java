package org.callwright.embedded.sip;

import java.time.Duration;

/** One caller with one call. Thread-safe. */
public final class SippCaller extends SippRun {

    SippCaller(SippProcess process) {
        super(process);
    }

    /** @throws IllegalStateException if nobody answers in time */
    public SippCall awaitAnswered(Duration patience) {
        return await("is answered", call -> call.has(Moment.ANSWERED), patience);
    }

    /** @throws IllegalStateException if the call lasts longer */
    public SippCall awaitEnd(Duration patience) {
        return await("has ended", call -> call.end().isPresent(), patience);
    }

    /** Hangs up, or cancels while it rings; returns when the call has ended. */
    public SippCall hangUp() {
        SippCall call = await("is dialled", any -> true, Duration.ofSeconds(5));
        process().command(Command.HANG_UP, call, now -> now.end().isPresent());
        return awaitEnd(Duration.ofSeconds(1));
    }

    /** It ends by itself once Asterisk has agreed that the call is over. */
    @Override
    void settle() {
        process().awaitExit(Duration.ofSeconds(3));
    }
}
