package org.callwright.embedded.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callwright.embedded.process.StartFailed;

/** Makes a data directory that holds the system tables, the database and its one user. */
final class EmptyDatabase {

    private EmptyDatabase() {}

    static void create(MariaDbProgram program, Path folder, MariaDbConfig config) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path script = folder.resolve("bootstrap.sql");
        Path log = folder.resolve("bootstrap.log");
        Files.writeString(script, bootstrapScript(program, config));
        List<String> command = new ArrayList<>(program.command(data));
        command.addAll(List.of("--bootstrap", "--skip-ssl", "--tmpdir=" + folder));
        Process bootstrap = new ProcessBuilder(command)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (exitCode(bootstrap) != 0) {
            throw new StartFailed("MariaDB could not create its files in " + folder + ": " + reason(log));
        }
        Files.delete(script);
    }

    /** What it complained of; its last words are only that it gives up. */
    private static String reason(Path log) throws IOException {
        List<String> lines = Files.readString(log).strip().lines().toList();
        List<String> complaints = lines.stream()
                .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                .toList();
        return complaints.isEmpty() ? String.join(" ", lines) : String.join("; ", complaints);
    }

    private static String bootstrapScript(MariaDbProgram program, MariaDbConfig config) throws IOException {
        String account = "'" + config.user() + "'@'127.0.0.1'";
        return String.join(
                "\n",
                "CREATE DATABASE mysql;",
                "USE mysql;",
                Files.readString(program.script("mariadb_system_tables.sql")),
                "SET @auth_root_socket=NULL, @skip_auth_anonymous=1, @current_hostname='localhost';",
                Files.readString(program.script("mariadb_system_tables_data.sql")),
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE " + config.database() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                "CREATE USER " + account + " IDENTIFIED BY '" + config.password() + "';",
                "GRANT ALL ON *.* TO " + account + " WITH GRANT OPTION;",
                "");
    }

    private static int exitCode(Process bootstrap) {
        try {
            return bootstrap.waitFor();
        } catch (InterruptedException e) {
            bootstrap.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailed("MariaDB's first start was interrupted.", e);
        }
    }
}
