package org.callwright.embedded.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to run and where its traces go.
 *
 * @param name for messages to people
 * @param command program and arguments
 * @param directory working directory; exists
 * @param environment added to this JVM's environment
 * @param log receives standard output and standard error, appended
 * @param pidFile tells a later run what this one left behind
 * @param stopsWithin how long a polite stop may take before the process is killed
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Path directory,
        Map<String, String> environment,
        Path log,
        Path pidFile,
        Duration stopsWithin) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A process that keeps its log and pid file, named after it, in its working directory. */
    public static ProcessSpec in(Path directory, String name, List<String> command) {
        return new ProcessSpec(
                name,
                command,
                directory,
                Map.of(),
                directory.resolve(name + ".log"),
                directory.resolve(name + ".pid"),
                Duration.ofSeconds(15));
    }

    public ProcessSpec stopsWithin(Duration duration) {
        return new ProcessSpec(name, command, directory, environment, log, pidFile, duration);
    }

    public ProcessSpec environment(Map<String, String> added) {
        return new ProcessSpec(name, command, directory, added, log, pidFile, stopsWithin);
    }
}
