package org.callwright.embedded.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callwright.embedded.cache.ClasspathFile;
import org.callwright.embedded.cache.PreparedFolder;
import org.callwright.embedded.cache.SharedCache;
import org.callwright.embedded.debian.UnpackedPackages;
import org.callwright.embedded.process.Progress;

/**
 * Asterisk 22 and SIPp from Debian's packages, unpacked below a folder, with a C library of their own. Unpacking takes
 * about 10 s and 70 MB, once; afterwards the network is not needed. Immutable.
 *
 * @param root what would be {@code /} if the packages were installed
 */
public record AsteriskInstallation(Path root) {

    private static final String FOLDER = "asterisk-22";
    /** The AMI filters and MixMonitor's option D are not in older releases. */
    private static final int OLDEST = 22;

    private static final String UNNEEDED = "org/callwright/embedded/asterisk/unneeded-packages.txt";
    private static final String LIBRARIES = "usr/lib/x86_64-linux-gnu";

    /** In the folder that all modules of this checkout share. */
    public static AsteriskInstallation shared() {
        return in(SharedCache.directory(), Progress.unwatched());
    }

    /**
     * @param cache below which it is, or will be, unpacked
     * @throws org.callwright.embedded.process.StartFailed without network, apt or space
     */
    public static AsteriskInstallation in(Path cache, Progress progress) {
        return new AsteriskInstallation(PreparedFolder.once(
                cache.toAbsolutePath().resolve(FOLDER),
                folder ->
                        UnpackedPackages.into(folder, List.of("asterisk", "sip-tester"), OLDEST, needed(), progress)));
    }

    private static Predicate<String> needed() throws IOException {
        List<String> expressions = ClasspathFile.lines(UNNEEDED).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return Pattern.compile(String.join("|", expressions)).asMatchPredicate().negate();
    }

    /** @return the command line that runs Asterisk with these arguments */
    List<String> asterisk(String... arguments) {
        return command("usr/sbin/asterisk", List.of(arguments));
    }

    /** @return the command line that runs SIPp with these arguments */
    public List<String> sipp(List<String> arguments) {
        return command("usr/bin/sipp", arguments);
    }

    /** By the loader and libraries that the program was built for: the machine's own may be older. */
    private List<String> command(String program, List<String> arguments) {
        Path libraries = root.resolve(LIBRARIES);
        List<String> command = new ArrayList<>(List.of(
                libraries.resolve("ld-linux-x86-64.so.2").toString(),
                "--argv0",
                Path.of(program).getFileName().toString(),
                "--library-path",
                libraries.toString(),
                root.resolve(program).toString()));
        command.addAll(arguments);
        return command;
    }

    Path modules() {
        return root.resolve(LIBRARIES).resolve("asterisk/modules");
    }

    Path share() {
        return root.resolve("usr/share/asterisk");
    }

    /** @return whether this folder holds programs that can be run */
    boolean isWhole() {
        return Files.isRegularFile(root.resolve("usr/sbin/asterisk"))
                && Files.isRegularFile(root.resolve("usr/bin/sipp"));
    }
}
