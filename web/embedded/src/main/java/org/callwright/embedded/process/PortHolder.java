package org.callwright.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port: from the kernel's socket tables (proc_pid_net(5)) to the process that holds the inode. */
final class PortHolder {

    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final Set<String> LISTENING_OR_UNCONNECTED = Set.of("0A", "07");

    private PortHolder() {}

    /** @return such as {@code process 4711 (mariadbd)}; empty if another user's or nobody's */
    static Optional<String> of(int port) {
        Set<String> sockets = TABLES.stream()
                .flatMap(table -> lines(Path.of("/proc/net", table)).skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field[1].endsWith(String.format(":%04X", port)))
                .filter(field -> LISTENING_OR_UNCONNECTED.contains(field[3]))
                .map(field -> "socket:[" + field[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, sockets))
                .findFirst()
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + Path.of(command).getFileName() + ")")
                                .orElse(""));
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException noIpv6) {
            return Stream.empty();
        }
    }
}
