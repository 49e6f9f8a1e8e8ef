package org.callwright.embedded.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.callwright.embedded.asterisk.AsteriskInstallation;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.process.OwnedProcess;
import org.callwright.embedded.process.ProcessSpec;

/** One running SIPp with a folder, a SIP port and audio ports of its own. Thread-safe. */
final class SippProcess implements AutoCloseable {

    private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(200);
    private static final int COMMANDS = 15;

    private final Path folder;
    private final InetSocketAddress address;
    private final OwnedProcess process;
    private final CallJournal journal;

    private SippProcess(Path folder, InetSocketAddress address, OwnedProcess process) {
        this.folder = folder;
        this.address = address;
        this.process = process;
        this.journal = new CallJournal(folder.resolve("journal.log"), process::isAlive);
    }

    /**
     * @param folder made when missing
     * @param local where it sends from and listens
     * @param streams how many tones it may play at once
     */
    static SippProcess start(
            AsteriskInstallation installation,
            Path folder,
            String scenario,
            InetSocketAddress local,
            int asteriskPort,
            int streams,
            List<String> arguments) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("journal.log"));
            Files.writeString(folder.resolve("scenario.xml"), scenario);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String host = local.getHostString();
        int audio = FreePorts.block(4 * streams + 4);
        List<String> words = new ArrayList<>(List.of("127.0.0.1:" + asteriskPort, "-sf", "scenario.xml"));
        words.addAll(List.of("-i", host, "-mi", host, "-p", Integer.toString(local.getPort())));
        words.addAll(List.of("-min_rtp_port", Integer.toString(audio)));
        words.addAll(List.of("-max_rtp_port", Integer.toString(audio + 4 * streams + 3)));
        words.addAll(List.of("-trace_logs", "-log_file", "journal.log"));
        words.addAll(List.of("-trace_err", "-error_file", "errors.log", "-nostdin"));
        words.addAll(arguments);
        OwnedProcess process = OwnedProcess.start(
                ProcessSpec.in(folder, "sipp", installation.sipp(words)).stopsWithin(Duration.ofSeconds(2)));
        return new SippProcess(folder, local, process);
    }

    List<SippCall> calls() {
        return journal.calls();
    }

    /** @throws IllegalStateException saying what was waited for and where to look, if no call is so in time */
    SippCall await(String what, Predicate<SippCall> expected, Duration patience) {
        return journal.await(expected, patience)
                .orElseThrow(() -> new IllegalStateException("no call " + what + " within " + patience.toMillis()
                        + " ms; there are " + calls() + "; see " + folder
                        + process.exitCode()
                                .map(code -> "; SIPp has ended with " + code + ": " + process.lastWords())
                                .orElse("")));
    }

    /** Repeats the command until the call shows its effect: it is a datagram, and the call may not heed it just now. */
    void command(Command command, SippCall call, Predicate<SippCall> effect) {
        for (int sent = 0; sent < COMMANDS; sent++) {
            command.sendTo(address, call);
            Optional<SippCall> obeyed =
                    journal.await(now -> now.id().equals(call.id()) && effect.test(now), BETWEEN_COMMANDS);
            if (obeyed.isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("the call " + call + " does not heed " + command + ", see " + folder);
    }

    /** Hangs up or refuses every call that lasts. */
    void hangUpAll() {
        if (process.isAlive()) {
            List<SippCall> live =
                    calls().stream().filter(call -> call.end().isEmpty()).toList();
            live.forEach(call -> Command.HANG_UP.sendTo(address, call));
            live.forEach(call -> command(Command.HANG_UP, call, now -> now.end().isPresent()));
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @return its exit code, 0 if all its calls went as its scenario says; empty if it does not end in time */
    Optional<Integer> awaitExit(Duration patience) {
        process.awaitExit(patience);
        return process.exitCode();
    }

    InetSocketAddress address() {
        return address;
    }

    Path folder() {
        return folder;
    }

    void signal(String name) {
        process.signal(name);
    }

    /** Ends it at once and says nothing to anybody. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
