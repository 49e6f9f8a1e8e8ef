package org.callwright.telephony.agi;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Says that connections are refused, once a second at most: whoever overloads us must not fill the disk as well. */
final class RefusalLog {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final Logger log;
    private final AtomicLong unsaid = new AtomicLong();
    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - INTERVAL);

    RefusalLog(Logger log) {
        this.log = log;
    }

    void refused(String why) {
        unsaid.incrementAndGet();
        var now = System.nanoTime();
        var last = saidAt.get();
        if (now - last >= INTERVAL && saidAt.compareAndSet(last, now)) {
            log.warn("{} AGI connections refused, the last one: {}", unsaid.getAndSet(0), why);
        }
    }
}
