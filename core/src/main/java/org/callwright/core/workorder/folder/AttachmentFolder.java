package org.callwright.core.workorder.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.callwright.core.change.Refused;
import org.callwright.core.workorder.AttachmentStore;
import org.callwright.core.workorder.NamedAttachments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attachments as files below one folder, spread over some by the end of their ids. */
final class AttachmentFolder implements AttachmentStore {
    private static final int BUFFER = 64 * 1024;
    private static final String ID = "[0-9A-Z]{26}";
    private static final String PART = ".part";
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentFolder.class);

    /** So many files and not one that is named: it is the database that knows nothing. */
    private static final int MANY = 20;

    private final Path root;
    private final SweptFiles aside;
    private final long mostBytes;
    private final Tika tika = new Tika();

    /** So many names are asked for in one statement. */
    private static final int ASKED = 500;

    /** The folder that was looked through last. */
    private String swept = "";

    /** Whether the database has named any file in this round, and so is theirs. */
    private boolean known;

    /** @param root made when missing */
    AttachmentFolder(Path root, long mostBytes) {
        this.root = root.toAbsolutePath();
        this.aside = new SweptFiles(this.root.resolve(".swept"));
        this.mostBytes = mostBytes;
    }

    @Override
    public Content take(String id, InputStream content) throws IOException {
        Path folder = folder(id);
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".", PART);
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
        try {
            return opened(file(id));
        } catch (NoSuchFileException e) {
            return opened(aside.find(id).orElseThrow(() -> e));
        }
    }

    private static InputStream opened(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
        Optional<Path> swept = aside.find(id);
        if (swept.isPresent()) {
            Files.deleteIfExists(swept.get());
        }
    }

    @Override
    public synchronized List<String> sweep(Instant before, int most, NamedAttachments named) throws IOException {
        List<Path> old = new ArrayList<>();
        for (Path folder : behind(swept)) {
            swept = folder.getFileName().toString();
            children(folder).filter(file -> isOlder(file, before)).forEach(old::add);
            if (old.size() >= most) {
                return moved(old, named, before);
            }
        }
        swept = "";
        List<String> moved = moved(old, named, before);
        putBack(named);
        if (known) {
            forget(before);
        }
        known = false;
        return moved;
    }

    private List<Path> behind(String name) throws IOException {
        return Files.isDirectory(root)
                ? children(root)
                        .filter(folder -> folder.getFileName().toString().matches("[0-9A-Z]{2}"))
                        .filter(folder -> folder.getFileName().toString().compareTo(name) > 0)
                        .sorted()
                        .toList()
                : List.of();
    }

    private static Stream<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        }
    }

    /** What is not ours is left alone. */
    private static boolean isOlder(Path file, Instant before) {
        String name = file.getFileName().toString();
        if (!name.matches(ID) && !(name.startsWith(".") && name.endsWith(PART))) {
            return false;
        }
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(before);
        } catch (IOException e) {
            // Gone by now, or not to be read: the next look will tell.
            return false;
        }
    }

    private List<String> moved(List<Path> old, NamedAttachments named, Instant now) throws IOException {
        List<String> ids = ids(old);
        Set<String> kept = named.among(ids);
        known |= !kept.isEmpty();
        if (kept.isEmpty() && ids.size() >= MANY) {
            LOG.warn(
                    "none of {} attachments is named by a work order: is this their database? They are left alone",
                    ids.size());
            return List.of();
        }
        List<String> moved = new ArrayList<>();
        for (Path file : old) {
            String name = file.getFileName().toString();
            // Half a file was never anybody's.
            if (name.endsWith(PART) ? Files.deleteIfExists(file) : !kept.contains(name) && aside.take(file, now)) {
                moved.add(name);
            }
        }
        return moved;
    }

    /** What is named after all goes back to where it was. */
    private void putBack(NamedAttachments named) throws IOException {
        List<Path> all = aside.all();
        for (int from = 0; from < all.size(); from += ASKED) {
            List<Path> some = all.subList(from, Math.min(all.size(), from + ASKED));
            Set<String> kept = named.among(ids(some));
            known |= !kept.isEmpty();
            for (Path file : some) {
                String name = file.getFileName().toString();
                if (kept.contains(name)) {
                    Files.createDirectories(folder(name));
                    moveBack(file, file(name));
                }
            }
        }
    }

    private static void moveBack(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            LOG.debug("another node was first", e);
        }
    }

    /** For good. Only what nobody names is left there by now, provided that it is their database that was asked. */
    private void forget(Instant now) throws IOException {
        for (Path file : aside.old(now)) {
            Files.deleteIfExists(file);
        }
        aside.removeEmptyDays(now);
    }

    private static List<String> ids(List<Path> files) {
        return files.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches(ID))
                .toList();
    }

    private Path file(String id) {
        return folder(id).resolve(id);
    }

    private Path folder(String id) {
        if (!id.matches(ID)) {
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
