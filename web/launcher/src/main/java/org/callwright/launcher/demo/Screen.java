package org.callwright.launcher.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.callwright.launcher.site.SiteProgress;

/** What the demo shows: a line a step, with the seconds since the start. Thread-safe. */
final class Screen implements SiteProgress {
    private final PrintWriter out;
    private final long begun = System.nanoTime();

    Screen(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void step(String part, String what) {
        line(String.format(Locale.ROOT, "%6.1f s  %-11s %s", elapsed().toMillis() / 1000.0, part, what));
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
