package org.callwright.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.StopSignal;
import org.callwright.web.command.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code callwright demo}: everything on this machine, until Ctrl-C; or one call that places itself. */
@Command(
        name = "demo",
        description = "Starts MariaDB, Redis, Asterisk and the application on this machine, with sample data.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (.callwright).")
    private @Nullable Path data;

    @Option(names = "--call", description = "Places a call by itself, tells what happens, and stops.")
    private boolean call;

    @Option(names = "--json", description = "With --call: prints one JSON object on the last line.")
    private boolean json;

    @ArgGroup(validate = false, heading = "Ports, of 127.0.0.1:%n")
    private DemoPorts ports = new DemoPorts();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (json && !call) {
            throw new ParameterException(spec.commandLine(), "--json tells of the call that --call places: give both.");
        }
        StopSignal stop = StopSignal.listen();
        Screen screen = new Screen(spec.commandLine().getOut());
        Path folder = Checkout.dataOr(data);
        screen.line("Starting the demo in " + folder);
        try (DemoSite demo = DemoSite.start(folder, ports, !call, screen)) {
            if (call) {
                CallReport report = DemoCall.place(demo, screen);
                report.tell(screen);
                stopping(demo, screen);
                demo.close();
                if (json) {
                    screen.line(new ObjectMapper().writeValueAsString(report));
                }
            } else {
                Welcome.show(demo, screen);
                GoodsDelivery.begin(
                        demo.node().address(), folder.resolve("demo").resolve("goods"), screen);
                new NodeKeeper(demo.node(), screen).keepUntil(stop);
                stopping(demo, screen);
            }
        }
        if (!call) {
            screen.line("Everything has stopped.");
        }
        return 0;
    }

    private static void stopping(DemoSite demo, Screen screen) {
        screen.line(
                demo.node().isTraining()
                        ? "Stopping; the first time a start-up cache is written, which takes some seconds."
                        : "Stopping.");
    }
}
