package org.callwright.web.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whence a command reads what is no argument: arguments are seen by everybody on the machine and stay in the shell's
 * history. A person at a terminal is asked, a pipe is read.
 */
final class Keyboard {
    private final @Nullable Console terminal;
    private final BufferedReader piped;

    Keyboard(@Nullable Console terminal, Reader piped) {
        this.terminal = terminal;
        this.piped = new BufferedReader(piped);
    }

    static Keyboard ofThisProcess() {
        Console console = System.console();
        return new Keyboard(
                console != null && console.isTerminal() ? console : null,
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /** A new password: typed twice and unseen, or the first line of the pipe. */
    String newPassword(String account) {
        if (terminal == null) {
            return line();
        }
        String password = typed("Password for %s: ", account);
        if (!password.equals(typed("Once more: "))) {
            throw new IllegalArgumentException("The two are not the same; nothing has been changed.");
        }
        return password;
    }

    private String typed(String question, Object... about) {
        char[] typed = terminal == null ? null : terminal.readPassword(question, about);
        return typed == null ? "" : new String(typed);
    }

    private String line() {
        try {
            String line = piped.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String everything() {
        return piped.lines().collect(Collectors.joining("\n"));
    }
}
