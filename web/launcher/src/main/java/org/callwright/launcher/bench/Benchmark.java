package org.callwright.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.callwright.embedded.process.Progress;

/** One measurement with a goal. Starts what it needs on free ports and leaves nothing behind. */
public interface Benchmark {
    /** How it is asked for on the command line. */
    String name();

    /** What it measures, in one line. */
    String purpose();

    /**
     * Measures. Blocks for minutes, or below one minute when {@code conditions} ask for it.
     *
     * @throws org.callwright.embedded.process.StartFailed when this machine lacks something
     */
    BenchmarkResult run(Conditions conditions) throws IOException, InterruptedException;

    /**
     * @param quick a first impression in less than a minute
     * @param size of what is measured; empty: as the goal has it, or what a quick run can do
     * @param folder for whatever it writes; empty, deleted afterwards, also when it is interrupted or killed
     * @param kept where what takes long to write is kept, and found by the next run; empty: nowhere
     * @param progress told what is being measured now
     */
    record Conditions(boolean quick, Optional<Long> size, Path folder, Optional<Path> kept, Progress progress) {}
}
