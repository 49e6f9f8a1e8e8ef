package org.callwright.embedded.debian;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.process.StartFailed;

/** A short command whose output is wanted, and whose failure is told in one sentence. */
record Command(List<String> words, Path directory, Map<String, String> environment) {

    static Command of(String... words) {
        return new Command(List.of(words), Path.of("/"), Map.of());
    }

    Command in(Path folder) {
        return new Command(words, folder, environment);
    }

    /**
     * @param failure what it means that the command fails, as the start of a sentence
     * @return the lines of its standard output and standard error
     * @throws StartFailed with the likely cause
     */
    List<String> output(String failure) {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
            builder.redirectErrorStream(true).environment().putAll(environment);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartFailed(failure + ": " + FailureCause.in(text) + ".");
            }
            return text.lines().toList();
        } catch (IOException e) {
            throw new StartFailed(failure + ": the program " + words.getFirst() + " is missing here.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed(failure + ": interrupted.", e);
        }
    }
}
