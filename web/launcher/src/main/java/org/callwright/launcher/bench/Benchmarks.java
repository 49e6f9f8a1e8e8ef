package org.callwright.launcher.bench;

import java.util.List;
import org.callwright.launcher.bench.agi.AgiBenchmark;
import org.callwright.launcher.bench.ami.AmiBenchmark;
import org.callwright.launcher.bench.calls.CallsBenchmark;
import org.callwright.launcher.bench.intake.ImportBenchmark;
import org.callwright.launcher.bench.queue.QueueBenchmark;
import org.callwright.launcher.bench.reports.ReportsBenchmark;
import org.callwright.launcher.bench.tickets.TicketsBenchmark;

/** Those that there are. */
final class Benchmarks {
    private Benchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                new MatchBenchmark(),
                new AgiBenchmark(),
                new AmiBenchmark(),
                new QueueBenchmark(),
                new CallsBenchmark(),
                new ImportBenchmark(),
                new ReportsBenchmark(),
                new TicketsBenchmark());
    }
}
