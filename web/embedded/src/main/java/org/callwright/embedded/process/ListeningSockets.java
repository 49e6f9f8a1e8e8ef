package org.callwright.embedded.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sockets of this machine that wait for others, from the kernel's tables (proc_pid_net(5)). Looking does not disturb:
 * who tries instead whether a port can be bound takes it away from a server that binds it in this very moment.
 */
public final class ListeningSockets {

    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final Set<String> LISTENING_OR_UNCONNECTED = Set.of("0A", "07");

    private ListeningSockets() {}

    /** Whether anybody has bound the port, by TCP or UDP, on whatever address. */
    public static boolean existAt(int port) {
        return inodes(port).findAny().isPresent();
    }

    /** All ports that anybody has bound, connections that linger or last included. */
    static Set<Integer> ports() {
        return TABLES.stream()
                .flatMap(table -> lines(Path.of("/proc/net", table)).skip(1))
                .map(line -> line.strip().split("\\s+")[1])
                .map(address -> Integer.valueOf(address.substring(address.lastIndexOf(':') + 1), 16))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> inodes(int port) {
        return TABLES.stream()
                .flatMap(table -> lines(Path.of("/proc/net", table)).skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field[1].endsWith(String.format(":%04X", port)))
                .filter(field -> LISTENING_OR_UNCONNECTED.contains(field[3]))
                .map(field -> field[9]);
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException noIpv6) {
            return Stream.empty();
        }
    }
}
