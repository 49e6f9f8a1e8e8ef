package org.callwright.launcher.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.StopSignal;
import org.callwright.launcher.site.Secrets;
import org.callwright.web.command.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callwright phone}: one agent's phone for the demo that runs, for who has no softphone at hand. */
@Command(
        name = "phone",
        description = "Is an agent's phone of the demo that runs: rings, answers by itself, and talks, until Ctrl-C.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class PhoneCommand implements Callable<Integer> {
    private static final int LONGEST_RINGING = 3_600;

    @Parameters(
            paramLabel = "NUMBER",
            arity = "0..1",
            description = "Which phone (" + Sample.PHONE + ", of agent " + Sample.AGENT + ", and so on).")
    private String number = Sample.PHONE;

    @Option(
            names = "--ring",
            paramLabel = "SECONDS",
            description = "How long it rings before it answers (3); longer than the queue's patience: it never does.")
    private int ring = 3;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the demo keeps everything (.callwright).")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (ring < 0 || ring > LONGEST_RINGING) {
            throw new ParameterException(spec.commandLine(), "--ring takes 0 to " + LONGEST_RINGING + " seconds.");
        }
        StopSignal stop = StopSignal.listen();
        Path folder = Checkout.dataOr(data);
        RunningDemo demo = RunningDemo.in(folder);
        Screen screen = new Screen(spec.commandLine().getOut());
        return new TestPhone(folder, demo, account(folder), screen).serve(Duration.ofSeconds(ring), stop) ? 0 : 1;
    }

    private PhoneAccount account(Path folder) {
        return Sample.phones(Secrets.in(DemoSite.secrets(folder))).stream()
                .filter(phone -> phone.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The demo has no phone " + number + "; there are " + Sample.PHONES + "."));
    }
}
