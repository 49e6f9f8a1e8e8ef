package org.callwright.launcher.bench.tickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callwright.embedded.process.StartFailed;

/**
 * The folder of a database of tickets, which a later run may ask again, as writing ten million takes long. Not thread-safe.
 *
 * @param tickets how many there are, or will be
 */
record KeptTickets(Path folder, long tickets) {
    /** @throws StartFailed when the folder has others, or a part that an interrupted run has left */
    static KeptTickets in(Path folder, long tickets) throws IOException {
        KeptTickets kept = new KeptTickets(folder, tickets);
        if (kept.isWhole()) {
            kept.requireAsMany(Files.readString(kept.mark()));
        } else if (Files.exists(kept.database())) {
            throw new StartFailed(
                    "In " + kept.database()
                            + " is a part of the tickets only, which an interrupted run has left: delete it, or keep these elsewhere.");
        }
        return kept;
    }

    Path database() {
        return folder.resolve("mariadb");
    }

    boolean isWhole() {
        return Files.exists(mark());
    }

    /** All have been written. */
    void whole() throws IOException {
        Files.writeString(mark(), Long.toString(tickets));
    }

    private Path mark() {
        return folder.resolve("tickets");
    }

    private void requireAsMany(String there) {
        if (!there.equals(Long.toString(tickets))) {
            throw new StartFailed("In " + folder + " are " + there + " tickets, not " + tickets + ": ask with --size "
                    + there + ", or keep these elsewhere.");
        }
    }
}
