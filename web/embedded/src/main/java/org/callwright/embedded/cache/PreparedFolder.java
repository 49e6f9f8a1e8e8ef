package org.callwright.embedded.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.embedded.process.StartFailed;

/**
 * A folder that is filled once and then only read. It is filled beside its place and moved there when complete: if it
 * is there, it is whole. Several threads and JVMs may ask at once; one fills, the others wait for it.
 */
public final class PreparedFolder {

    /** File locks belong to the JVM; this keeps its threads apart. */
    private static final Object WITHIN_THIS_JVM = new Object();

    private PreparedFolder() {}

    /** Fills a folder. */
    @FunctionalInterface
    public interface Filler {

        /** @param folder empty; becomes the prepared one when this returns */
        void fill(Path folder) throws IOException;
    }

    /**
     * @return the folder, filled now or earlier
     * @throws StartFailed if it cannot be written
     */
    public static Path once(Path folder, Filler filler) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            synchronized (WITHIN_THIS_JVM) {
                fillLocked(folder, filler);
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailed(folder + " cannot be filled: " + e.getMessage() + ".", e);
        }
    }

    private static void fillLocked(Path folder, Filler filler) throws IOException {
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
                delete(partial);
                Files.createDirectory(partial);
                filler.fill(partial);
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Deletes a folder with all it holds; one that is not there is fine. Links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> leavesFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : leavesFirst) {
            Files.delete(path);
        }
    }
}
