package org.callwright.embedded.cache;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A file that a jar on the classpath brings along. */
public final class ClasspathFile {

    private ClasspathFile() {}

    /** Copies it to a path whose folders are made as needed. */
    public static void copy(String resource, Path target) throws IOException {
        try (InputStream in = open(resource)) {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }

    /** @return its lines, read as UTF-8 */
    public static List<String> lines(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static InputStream open(String resource) throws FileNotFoundException {
        InputStream in = ClasspathFile.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the classpath");
        }
        return in;
    }

    /** The same, and the copy can be run. */
    public static void copyProgram(String resource, Path target) throws IOException {
        copy(resource, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
