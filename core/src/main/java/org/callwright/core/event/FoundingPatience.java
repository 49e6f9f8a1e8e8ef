package org.callwright.core.event;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * How loudly somebody says that he cannot follow the site. Each site starts without a log, and whoever founds it says what
 * was lost; so for others a missing foundation is no news, unless nobody lays it for longer than that ever takes. One for
 * each who follows; thread-safe.
 */
public final class FoundingPatience {
    /** All nodes have a second to put back what they remember, but it begins when the schema has been migrated. */
    private static final Duration FOUNDED_WITHIN = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private @Nullable Long missingSince;

    public FoundingPatience() {
        this(System::nanoTime);
    }

    FoundingPatience(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Of a failure, or of what wraps it. */
    public synchronized Level level(Throwable failure) {
        if (!saysNotFounded(failure)) {
            return Level.WARN;
        }
        long now = nanos.getAsLong();
        if (missingSince == null) {
            missingSince = now;
        }
        return now - missingSince < FOUNDED_WITHIN.toNanos() ? Level.DEBUG : Level.WARN;
    }

    /** The foundation is there: the next time that it is missing counts from its own beginning. */
    public synchronized void founded() {
        missingSince = null;
    }

    private static boolean saysNotFounded(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogNotFounded) {
                return true;
            }
        }
        return false;
    }
}
