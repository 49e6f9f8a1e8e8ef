package org.callwright.core.recording.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.callwright.core.recording.RecordingPath;
import org.callwright.core.recording.RecordingStore;

/** Recordings as files below one folder. */
public final class RecordingFolder implements RecordingStore {
    private final Path root;

    /** @param root made when missing */
    public RecordingFolder(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public long size(String path) throws IOException {
        Path file = file(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : -1;
    }

    @Override
    public InputStream read(String path, long from, long length) throws IOException {
        Path file = file(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(path);
        }
        SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        channel.position(from);
        return new PartStream(Channels.newInputStream(channel), length);
    }

    @Override
    public void take(Path file, String path) throws IOException {
        Path target = file(path);
        Path folder = target.getParent();
        Files.createDirectories(folder);
        flush(file);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            moveFromAnotherDisk(file, target);
        }
        // The names, too, must be on the disk before the original may go.
        for (Path made = folder; made != null && made.startsWith(root); made = made.getParent()) {
            flush(made);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        Path file = file(path);
        Path folder = file.getParent();
        if (Files.deleteIfExists(file) && folder != null) {
            flush(folder);
        }
    }

    private static void moveFromAnotherDisk(Path file, Path target) throws IOException {
        Path near = Files.createTempFile(target.getParent(), ".", ".part");
        try {
            Files.copy(file, near, StandardCopyOption.REPLACE_EXISTING);
            flush(near);
            Files.move(near, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(near);
        }
        Files.delete(file);
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(String path) {
        return root.resolve(RecordingPath.checked(path));
    }
}
