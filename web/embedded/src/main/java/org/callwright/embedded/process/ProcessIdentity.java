package org.callwright.embedded.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which process a pid meant at the time of writing. A pid alone is recycled; together with the time at which
 * the kernel started the process and the boot it belongs to, it is unique.
 *
 * @param startTicks field 22 of {@code /proc/PID/stat} (proc_pid_stat(5)): clock ticks between boot and start
 * @param boot the kernel's random id of this boot
 */
record ProcessIdentity(long pid, long startTicks, String boot) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** @return the living process with this pid; a zombie counts as dead */
    static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command in brackets may itself hold brackets and blanks: fields are counted from the last one.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(
                            pid,
                            Long.parseLong(fields[19]),
                            Files.readString(BOOT_ID).strip()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static ProcessIdentity self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    String format() {
        return pid + " " + startTicks + " " + boot;
    }

    /** For names of files, whose paths must not be long (a socket's has 107 bytes): as good as the whole among leftovers. */
    String brief() {
        return pid + "-" + startTicks + "-" + boot.substring(0, Math.min(8, boot.length()));
    }

    static Optional<ProcessIdentity> parse(String line) {
        String[] part = line.strip().split(" ", -1);
        try {
            return part.length != 3
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(Long.parseLong(part[0]), Long.parseLong(part[1]), part[2]));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
