package org.callwright.embedded.cache;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where unpacked programs are kept, by default once for all modules of one checkout. */
public final class SharedCache {

    /** System property that names another folder. */
    public static final String PROPERTY = "callwright.cache";

    private SharedCache() {}

    /**
     * @return the folder named by {@value #PROPERTY}, else {@code .callwright/cache} in the checkout around the working
     *     directory (told by its {@code .mvn} or {@code .git}), else in the working directory itself
     */
    public static Path directory() {
        String named = System.getProperty(PROPERTY, "");
        return named.isBlank()
                ? checkout().resolve(".callwright").resolve("cache")
                : Path.of(named).toAbsolutePath();
    }

    private static Path checkout() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".mvn")) || Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return here;
    }
}
