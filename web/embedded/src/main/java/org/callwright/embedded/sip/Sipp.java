package org.callwright.embedded.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.asterisk.PhoneAccount;
import org.callwright.embedded.audio.G711;
import org.callwright.embedded.audio.Tone;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.process.OwnedProcess;

/**
 * Starts callers and phones against one Asterisk, and ends all of them when it is closed. Thread-safe.
 *
 * <p>Callers come from {@link AsteriskServer#CARRIER_ADDRESS} unless they say otherwise, phones from 127.0.0.1.
 */
public final class Sipp implements AutoCloseable {

    private static final String PHONES_ADDRESS = "127.0.0.1";

    private final AsteriskInstallation installation;
    private final Path folder;
    private final int asteriskPort;
    private final AtomicInteger started = new AtomicInteger();
    private final ConcurrentLinkedDeque<SippRun> running = new ConcurrentLinkedDeque<>();

    private Sipp(AsteriskInstallation installation, Path folder, int asteriskPort) {
        this.installation = installation;
        this.folder = folder.toAbsolutePath();
        this.asteriskPort = asteriskPort;
    }

    /** @param folder where each SIPp keeps its scenario and logs; made when missing */
    public static Sipp against(AsteriskServer asterisk, Path folder) {
        return against(
                asterisk.config().installation(), asterisk.config().ports().sip(), folder);
    }

    /** Against an Asterisk that another process runs on this machine, at this SIP port. */
    public static Sipp against(AsteriskInstallation installation, int asteriskPort, Path folder) {
        OwnedProcess.endLeftoversBelow(folder);
        return new Sipp(installation, folder, asteriskPort);
    }

    /** Dials at once. */
    public SippCaller call(Caller caller, String dialled) {
        String scenario = new CallerScenario(caller, file(caller.tone()), false).xml();
        List<String> arguments = new ArrayList<>(CallerKeys.of(caller, dialled));
        arguments.addAll(List.of("-m", "1", "-trace_msg", "-message_file", "messages.log"));
        return own(new SippCaller(start("caller", scenario, caller.address(), FreePorts.one(), 1, arguments)));
    }

    /** Starts dialling at the load's rate. */
    public SippLoad call(Load load, Caller caller, String dialled) {
        String scenario = new CallerScenario(caller, file(caller.tone()), true).xml();
        List<String> arguments = new ArrayList<>(CallerKeys.of(caller, dialled));
        arguments.addAll(load.arguments());
        int streams = caller.tone().isPresent() ? load.atOnce() : 1;
        return own(new SippLoad(start("load", scenario, caller.address(), FreePorts.one(), streams, arguments)));
    }

    /** Registers one phone; it takes calls when this returns. */
    public SippPhone phone(PhoneAccount account, PhoneBehaviour behaviour) {
        return phones(List.of(account), behaviour);
    }

    /** Registers phones that share one process and behave alike; they take calls when this returns. */
    public SippPhone phones(List<PhoneAccount> accounts, PhoneBehaviour behaviour) {
        int port = FreePorts.one();
        Registration registration = new Registration(
                accounts,
                folder.resolve("phones-" + port + ".csv"),
                (scenario, arguments) -> start("register", scenario, PHONES_ADDRESS, port, 1, arguments));
        registration.register();
        String scenario = new PhoneScenario(behaviour, file(behaviour.tone())).xml();
        int streams = behaviour.tone().isPresent() ? accounts.size() : 1;
        SippProcess process = start("phone", scenario, PHONES_ADDRESS, port, streams, List.of());
        SippPhone phone = new SippPhone(process, registration);
        phone.awaitListening();
        return own(phone);
    }

    private SippProcess start(
            String name, String scenario, String host, int port, int streams, List<String> arguments) {
        return SippProcess.start(
                installation,
                folder.resolve(started.incrementAndGet() + "-" + name),
                scenario,
                new InetSocketAddress(host, port),
                asteriskPort,
                streams,
                arguments);
    }

    /** Written once, and whole before it has its name: a SIPp may read it at any time. */
    private Optional<Path> file(Optional<Tone> tone) {
        return tone.map(wanted -> {
            Path file = folder.resolve("tone-" + wanted.hertz() + ".alaw");
            if (!Files.exists(file)) {
                try {
                    Files.createDirectories(folder);
                    Path partial = Files.createTempFile(folder, "tone", ".partial");
                    Files.write(partial, G711.ALAW.encode(wanted.samples(Duration.ofSeconds(1))));
                    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return file;
        });
    }

    private <T extends SippRun> T own(T sipp) {
        running.push(sipp);
        return sipp;
    }

    /** Hangs up what still talks and ends all callers and phones, the latest first. */
    @Override
    public void close() {
        for (SippRun sipp = running.poll(); sipp != null; sipp = running.poll()) {
            sipp.close();
        }
    }
}
