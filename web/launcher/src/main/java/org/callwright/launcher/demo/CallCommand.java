package org.callwright.launcher.demo;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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

/** {@code callwright call}: one caller for the demo that runs, who waits and talks until Ctrl-C. */
@Command(
        name = "call",
        description = "Calls the demo that runs, tells what happens, and hangs up at Ctrl-C.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class CallCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NUMBER",
            arity = "0..1",
            description = "The line to dial (" + Sample.SUPPORT_LINE + "); there are " + Sample.LINES + ".")
    private String number = Sample.SUPPORT_LINE;

    @Option(names = "--from", paramLabel = "NUMBER", description = "Who calls (" + Sample.CALLER + ").")
    private String caller = Sample.CALLER;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the demo keeps everything (.callwright).")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        require(number);
        require(caller);
        StopSignal stop = StopSignal.listen();
        Screen screen = new Screen(spec.commandLine().getOut());
        return TestCall.to(Checkout.dataOr(data), screen).place(caller, number, stop) ? 0 : 1;
    }

    private void require(String dialled) {
        if (!dialled.matches("\\+?[0-9]{1,20}")) {
            throw new ParameterException(spec.commandLine(), dialled + " is not a telephone number.");
        }
    }
}
