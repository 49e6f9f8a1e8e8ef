package org.callwright.embedded.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.callwright.embedded.asterisk.PhoneAccount;

/** The registration of one or several phones at one address, by a SIPp that ends when it is done. */
final class Registration {

    private static final int EXPIRES_SECONDS = 7_200;
    private static final Duration DONE_WITHIN = Duration.ofSeconds(30);

    /** Starts a SIPp at the phones' address. */
    @FunctionalInterface
    interface Launcher {
        SippProcess start(String scenario, List<String> arguments);
    }

    private final List<PhoneAccount> accounts;
    private final Path file;
    private final Launcher launcher;

    /** @param file made here, with the accounts' passwords */
    Registration(List<PhoneAccount> accounts, Path file, Launcher launcher) {
        this.accounts = List.copyOf(accounts);
        this.file = file;
        this.launcher = launcher;
    }

    void register() {
        run(EXPIRES_SECONDS);
    }

    void unregister() {
        run(0);
    }

    private void run(int expires) {
        write();
        List<String> arguments = List.of("-inf", file.toString(), "-m", Integer.toString(accounts.size()), "-r", "200");
        try (SippProcess sipp = launcher.start(RegistrationScenario.xml(expires), arguments)) {
            int exit = sipp.awaitExit(DONE_WITHIN).orElse(-1);
            if (exit != 0) {
                throw new IllegalStateException("the phones from "
                        + accounts.getFirst().number() + " on cannot register (exit code " + exit + "), see "
                        + sipp.folder());
            }
        }
    }

    /** Each phone's line: its number, and how SIPp answers the challenge. */
    private void write() {
        String lines = accounts.stream()
                .map(account -> account.number() + ";[authentication username=" + account.number() + " password="
                        + account.password() + "]\n")
                .collect(Collectors.joining("", "SEQUENTIAL\n", ""));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
