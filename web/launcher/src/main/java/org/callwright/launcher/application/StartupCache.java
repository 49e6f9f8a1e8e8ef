package org.callwright.launcher.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's cache of loaded and linked classes (JEP 483, 514): the first run writes it when it ends, later runs start in
 * half the time. Its name holds a digest of JDK and jars: what was made for others is not used, but deleted. The JVM
 * itself checks once more and runs without it when in doubt, so it can only make a start faster.
 */
public final class StartupCache {
    private static final String SUFFIX = ".aot";

    private final Path file;

    private StartupCache(Path file) {
        this.file = file;
    }

    /** @param folder holds it; made when missing */
    public static StartupCache in(Path folder, ApplicationJars jars) {
        return new StartupCache(folder.resolve(digest(jars) + SUFFIX));
    }

    /** @return the JVM's option: to use the cache, or to make it */
    List<String> options() {
        if (Files.isRegularFile(file)) {
            return List.of("-XX:AOTCache=" + file);
        }
        try {
            Files.createDirectories(file.getParent());
            deleteOthers();
            return List.of("-XX:AOTCacheOutput=" + fresh());
        } catch (IOException runWithoutIt) {
            return List.of();
        }
    }

    /** @return whether a run that begins now makes the cache, and therefore takes longer to end */
    boolean isMissing() {
        return !Files.isRegularFile(file);
    }

    /** After a run has ended: what it made completely becomes the cache. */
    void keep() {
        try {
            // While the JVM still works on it, its recording lies beside it.
            if (Files.isRegularFile(fresh())
                    && !Files.exists(fresh().resolveSibling(fresh().getFileName() + ".config"))) {
                Files.move(fresh(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fresh() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private void deleteOthers() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other :
                    files.filter(name -> name.toString().contains(SUFFIX)).toList()) {
                Files.deleteIfExists(other);
            }
        }
    }

    private static String digest(ApplicationJars jars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars.jars()) {
                BasicFileAttributes is = Files.readAttributes(jar, BasicFileAttributes.class);
                String line = jar + " " + is.size() + " " + is.lastModifiedTime();
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
