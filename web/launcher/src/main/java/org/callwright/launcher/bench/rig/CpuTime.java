package org.callwright.launcher.bench.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a process has worked: fields 14 and 15 of {@code /proc/PID/stat} (proc_pid_stat(5)), all its threads. */
public final class CpuTime {
    /** The kernel tells user space 100 ticks a second, whatever it counts with itself. */
    private static final int TICKS_PER_SECOND = 100;

    private static final int USER = 11;

    private final Path stat;
    private final long begunTicks;
    private final long begunNanos = System.nanoTime();

    private CpuTime(Path stat) {
        this.stat = stat;
        this.begunTicks = ticks();
    }

    /** Begins to count. */
    public static CpuTime of(long pid) {
        return new CpuTime(Path.of("/proc", Long.toString(pid), "stat"));
    }

    /** @return seconds of work so far */
    public double seconds() {
        return (double) (ticks() - begunTicks) / TICKS_PER_SECOND;
    }

    /** @return the mean so far; 100 is one core */
    public double percent() {
        return 100 * seconds() / ((System.nanoTime() - begunNanos) / 1e9);
    }

    private long ticks() {
        try {
            String text = Files.readString(stat);
            // The command in brackets may itself hold brackets and blanks: fields are counted from the last one.
            String[] field = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(field[USER]) + Long.parseLong(field[USER + 1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
