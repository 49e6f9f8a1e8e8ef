package org.callwright.launcher.bench.jvm;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The other end of a {@link BenchJvm}: standard input and output, kept for this talk alone. */
public final class ParentLines {
    private final PrintStream output =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    /** To be made first of all: what others print goes to the error output from then on. */
    public ParentLines() {
        System.setOut(System.err);
    }

    public void say(Object line) {
        output.println(line);
    }

    /** The next line, null when the parent is gone: then end. Blocks. */
    public @Nullable String hear() throws IOException {
        return input.readLine();
    }
}
