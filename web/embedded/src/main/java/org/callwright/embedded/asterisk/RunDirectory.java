package org.callwright.embedded.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.callwright.embedded.process.StartFailed;

/**
 * Where an Asterisk's control socket lies. A socket's path has at most 107 bytes (unix(7)): an instance with a longer one
 * gets a folder of its own in the temporary directory, always the same for the same instance.
 */
final class RunDirectory {

    private static final int LONGEST = 107 - "/asterisk.ctl".length();

    private RunDirectory() {}

    static Path of(Path home) throws IOException {
        Path inside = home.resolve("run");
        if (inside.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST) {
            return Files.createDirectories(inside);
        }
        String name = "callwright-" + System.getProperty("user.name") + "-" + Integer.toHexString(home.hashCode());
        Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"), name);
        if (!Files.exists(elsewhere, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    elsewhere, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        requireOurs(elsewhere, home);
        return elsewhere;
    }

    /** The temporary directory is everybody's: whoever owns the folder with the socket commands the Asterisk. */
    private static void requireOurs(Path folder, Path home) throws IOException {
        boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(home));
        if (!ours) {
            throw new StartFailed(
                    folder + " belongs to somebody else; choose a folder with a shorter path than " + home + ".");
        }
    }
}
