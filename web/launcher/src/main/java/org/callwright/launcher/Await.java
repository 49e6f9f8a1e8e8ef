package org.callwright.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.callwright.embedded.process.StartFailed;

/** Waits for something outside of this JVM, which can only be looked at again and again. */
public final class Await {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Await() {}

    /**
     * @param what as in 'It did not happen that …'
     * @throws StartFailed when it does not happen in time
     */
    public static void until(String what, Duration patience, BooleanSupplier happened) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new StartFailed("It did not happen within " + patience.toSeconds() + " s that " + what + ".");
            }
            pass(BETWEEN_LOOKS);
        }
    }

    /** Lets time pass, as a measurement needs. */
    public static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted.", e);
        }
    }
}
