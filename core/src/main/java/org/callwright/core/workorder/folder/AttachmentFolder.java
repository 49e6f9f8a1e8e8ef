package org.callwright.core.workorder.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.tika.Tika;
import org.callwright.core.change.Refused;
import org.callwright.core.workorder.AttachmentStore;

/** Attachments as files below one folder, spread over some by the end of their ids. */
final class AttachmentFolder implements AttachmentStore {
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final long mostBytes;
    private final Tika tika = new Tika();

    /** @param root made when missing */
    AttachmentFolder(Path root, long mostBytes) {
        this.root = root.toAbsolutePath();
        this.mostBytes = mostBytes;
    }

    @Override
    public Content take(String id, InputStream content) throws IOException {
        Path folder = folder(id);
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            MessageDigest digest = sha256();
            long bytes = write(content, part, digest);
            String mediaType;
            try (InputStream stored = Files.newInputStream(part)) {
                mediaType = tika.detect(stored);
            }
            Files.move(part, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
            return new Content(bytes, HexFormat.of().formatHex(digest.digest()), mediaType);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(InputStream content, Path part, MessageDigest digest) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw Refused.value("file", "at most " + mostBytes + " bytes");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw Refused.value("file", "must not be empty");
        }
        flush(part);
        return bytes;
    }

    @Override
    public InputStream read(String id) throws IOException {
        return Files.newInputStream(file(id), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
        return folder(id).resolve(id);
    }

    private Path folder(String id) {
        if (!id.matches("[0-9A-Z]{26}")) {
            throw new IllegalArgumentException("not an attachment's id");
        }
        return root.resolve(id.substring(24));
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
