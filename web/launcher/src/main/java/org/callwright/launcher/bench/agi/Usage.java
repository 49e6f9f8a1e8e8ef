package org.callwright.launcher.bench.agi;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server JVM uses.
 *
 * @param held sessions
 * @param heapBytes after garbage collection
 * @param residentBytes of the whole process
 * @param processorNanos since its start, before that collection
 */
record Usage(int held, long heapBytes, long residentBytes, int threads, long processorNanos) {
    private static final UnixOperatingSystemMXBean PROCESS =
            (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long KIB = 1024;

    /** Of this JVM. Collects garbage. */
    static Usage now(int held) throws IOException {
        long processor = processorTime();
        for (int i = 0; i < 2; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return new Usage(held, heap, resident(), threads, processor);
    }

    static long processorTime() {
        return PROCESS.getProcessCpuTime();
    }

    /** Sockets that this JVM can still open: it raises its limit to the hard one by itself when it starts. */
    static int socketsLeft() {
        return (int) (PROCESS.getMaxFileDescriptorCount() - PROCESS.getOpenFileDescriptorCount());
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst()
                .orElse(0);
    }

    /** One line between the server's JVM and the benchmark. */
    String line() {
        return held + " " + heapBytes + " " + residentBytes + " " + threads + " " + processorNanos;
    }

    static Usage of(String line) {
        String[] words = line.split(" ");
        return new Usage(
                Integer.parseInt(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                Long.parseLong(words[4]));
    }
}
