package org.callwright.embedded.debian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.callwright.embedded.cache.PreparedFolder;
import org.callwright.embedded.process.Progress;
import org.callwright.embedded.process.StartFailed;

/** Downloads packages with all they depend on, by an apt with a state of its own, and unpacks them into a folder. */
public final class UnpackedPackages {

    /** System property: a Debian mirror to use instead of apt's. */
    public static final String MIRROR = "callwright.debian.mirror";

    /** The launcher's option of the same meaning, for messages to people. */
    public static final String MIRROR_OPTION = "--debian-mirror";

    private static final long NEEDED_BYTES = 250L << 20;
    private static final List<String> READ_BY_NOBODY =
            List.of("etc", "usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/lintian", "usr/share/bug");

    private final PrivateApt apt;
    private final Path folder;
    private final Progress progress;

    private UnpackedPackages(PrivateApt apt, Path folder, Progress progress) {
        this.apt = apt;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Fills an empty folder as a small root file system.
     *
     * @param names the packages wanted; the first one decides which source will do
     * @param atLeast the first one's oldest major version that will do
     * @param needed which of the packages they depend on are needed too
     * @throws StartFailed without network, apt or space
     */
    public static void into(Path folder, List<String> names, int atLeast, Predicate<String> needed, Progress progress)
            throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < NEEDED_BYTES) {
            throw new StartFailed("The disk of " + folder + " is full: unpacking " + String.join(" and ", names)
                    + " takes " + (NEEDED_BYTES >> 20) + " MB.");
        }
        Path work = Files.createDirectory(folder.resolve(".apt"));
        progress.step("reading Debian's package lists");
        PrivateApt apt = offering(names.getFirst(), atLeast, work);
        new UnpackedPackages(apt, folder, progress)
                .fill(apt.closure(names).stream().filter(needed).toList());
        PreparedFolder.delete(work);
    }

    private static PrivateApt offering(String name, int atLeast, Path work) throws IOException {
        PackageSource source = PackageSource.ofThisMachine();
        PrivateApt apt = PrivateApt.in(Files.createDirectory(work.resolve(source.release())), source);
        int offered = apt.majorVersionOf(name);
        if (offered >= atLeast) {
            return apt;
        }
        throw new StartFailed("The package sources have " + name + " " + (offered == 0 ? "not at all" : offered)
                + ", and Callwright needs " + atLeast + "; name a Debian mirror by " + MIRROR_OPTION + " URL.");
    }

    private void fill(List<String> packages) throws IOException {
        progress.step("downloading " + packages.size() + " packages");
        List<Path> archives = apt.download(packages);
        progress.step("unpacking " + archives.size() + " packages");
        try (ExecutorService atOnce = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> unpackings = new ArrayList<>();
            for (Path archive : archives) {
                unpackings.add(CompletableFuture.runAsync(() -> unpack(archive), atOnce));
            }
            unpackings.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailed failed ? failed : e;
        }
        for (String unread : READ_BY_NOBODY) {
            PreparedFolder.delete(folder.resolve(unread));
        }
    }

    private void unpack(Path archive) {
        Command.of("dpkg-deb", "-x", archive.toString(), folder.toString())
                .output(archive.getFileName() + " cannot be unpacked");
    }
}
