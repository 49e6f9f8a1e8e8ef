package org.callwright.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.callwright.embedded.process.StartFailed;
import org.jspecify.annotations.Nullable;

/** The folder that holds the script {@code callwright} and what was built below it. */
public record Checkout(Path home) {
    /** The script says where it lies. */
    private static final String PROPERTY = "callwright.home";

    /**
     * @return the checkout named by the system property {@value #PROPERTY}, else the one around the working directory
     * @throws StartFailed outside of any
     */
    public static Checkout here() {
        String named = System.getProperty(PROPERTY, "");
        Path start = Path.of(named).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("callwright")) && Files.isDirectory(folder.resolve("telephony"))) {
                return new Checkout(folder);
            }
        }
        throw new StartFailed("There is no Callwright checkout at or above " + start + ".");
    }

    /** What {@code mvn package} made of the application: its jar, and {@code lib} with those it needs. */
    public Path applicationFolder() {
        return home.resolve("web").resolve("target");
    }

    /** @param told null: the checkout's own {@link #data()} */
    public static Path dataOr(@Nullable Path told) {
        return (told == null ? here().data() : told).toAbsolutePath().normalize();
    }

    /** The script, as it can be typed anywhere. */
    public Path script() {
        return home.resolve("callwright");
    }

    /** Where the demo keeps everything unless told otherwise. */
    public Path data() {
        return home.resolve(".callwright");
    }
}
