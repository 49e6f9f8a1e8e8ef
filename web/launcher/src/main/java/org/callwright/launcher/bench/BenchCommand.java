package org.callwright.launcher.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callwright.embedded.process.RunFolder;
import org.callwright.embedded.process.StartFailed;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.StopSignal;
import org.callwright.web.command.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callwright bench NAME}: exit code 0 when the goal was met, 3 when not. */
@Command(
        name = "bench",
        description = "Measures, prints a table and says whether the goal is met (else exit code 3).",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final int GOAL_MISSED = 3;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which one; without it they are listed.")
    private String name = "";

    @Option(names = "--quick", description = "A first impression in less than a minute.")
    private boolean quick;

    @Option(names = "--json", description = "Prints one JSON object on the last line.")
    private boolean json;

    @Option(
            names = "--size",
            paramLabel = "ROWS",
            description = "Of tickets: how many there are; else 10 million, or what a quick run can do.")
    private @Nullable Long size;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Of tickets: writes them there and leaves them, or asks those that an earlier run has left there.")
    private @Nullable Path keep;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (name.isEmpty()) {
            Benchmarks.all().forEach(benchmark -> out.printf("%-8s %s%n", benchmark.name(), benchmark.purpose()));
            out.flush();
            return 0;
        }
        Benchmark benchmark = Benchmarks.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no benchmark " + name + "."));
        BenchmarkResult result = run(benchmark, out);
        BenchmarkTable.print(result, out);
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(result));
        }
        out.flush();
        return result.met() ? 0 : GOAL_MISSED;
    }

    private BenchmarkResult run(Benchmark benchmark, PrintWriter out) throws IOException, InterruptedException {
        StopSignal stop = StopSignal.listen();
        try (RunFolder folder = RunFolder.in(Checkout.here().data().resolve("bench"), benchmark.name())) {
            return benchmark.run(new Benchmark.Conditions(
                    quick, Optional.ofNullable(size), folder.path(), Optional.ofNullable(keep), step -> {
                        out.println("  " + step);
                        out.flush();
                    }));
        } catch (RuntimeException e) {
            // Its servers are being ended beneath it: whatever it complains of then is no news.
            throw stop.isAsked() ? new StartFailed("Stopped.", e) : e;
        }
    }
}
