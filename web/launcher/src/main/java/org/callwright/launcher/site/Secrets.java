package org.callwright.launcher.site;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords between the parts of one site and of its phones: made at random when first asked for and kept in a file
 * that only this user can read, so that a phone set up today still registers tomorrow. Thread-safe.
 */
public final class Secrets {
    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;
    private static final int SPOKEN_BYTES = 5;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** @param file read if it is there, else made */
    public static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    /** For programs: 48 hexadecimal digits. */
    public String of(String name) {
        return get(name, BYTES);
    }

    /** A key of 256 bits: 64 hexadecimal digits. */
    public String key(String name) {
        return get("key." + name, KEY_BYTES);
    }

    /** Short enough to be typed into a telephone: 10 hexadecimal digits. */
    public String ofPhone(String number) {
        return get("phone." + number, SPOKEN_BYTES);
    }

    private synchronized String get(String name, int bytes) {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] fresh = new byte[bytes];
            random.nextBytes(fresh);
            secret = HexFormat.of().formatHex(fresh);
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    /** On a full disk what has been kept before stays: without the keys numbers could not be read any more. */
    private void save() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                known.store(writer, "Made by the demo; delete the whole folder rather than this file.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
