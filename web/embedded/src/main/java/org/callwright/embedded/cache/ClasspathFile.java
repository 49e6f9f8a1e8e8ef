package org.callwright.embedded.cache;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that a jar on the classpath brings along. */
public final class ClasspathFile {

    private ClasspathFile() {}

    /** Copies it to a path whose folders are made as needed. */
    public static void copy(String resource, Path target) throws IOException {
        try (InputStream in = ClasspathFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is not on the classpath");
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }

    /** The same, and the copy can be run. */
    public static void copyProgram(String resource, Path target) throws IOException {
        copy(resource, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
