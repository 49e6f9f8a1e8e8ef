package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.cache.PreparedFolder;

/** A checkout of which nothing has been built, on a machine whose programs are what a test makes of them. */
record UnbuiltCheckout(Path home, Path programs) implements AutoCloseable {
    static UnbuiltCheckout in(Path parent) throws IOException {
        Path home = Files.createTempDirectory(parent, "checkout");
        Files.copy(Script.FILE, home.resolve("callwright"));
        for (String module : List.of("", "core", "telephony", "web", "web/launcher")) {
            Files.writeString(Files.createDirectories(home.resolve(module)).resolve("pom.xml"), "<project/>");
        }
        Files.createDirectories(home.resolve("web/launcher/target"));
        UnbuiltCheckout checkout = new UnbuiltCheckout(home, Files.createDirectory(home.resolve("bin")));
        Files.createDirectory(checkout.work());
        return checkout;
    }

    Path work() {
        return home.resolve(".callwright");
    }

    /** @param script what the program does */
    void program(String name, String script) throws IOException {
        Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** @return the only thing that the script says, failing, when it is run there */
    String sentence() {
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "HOME",
                home.toString(),
                "PATH",
                programs + ":" + System.getenv("PATH"));
        try (CommandRun run =
                CommandRun.start(List.of("bash", home.resolve("callwright").toString(), "demo"), environment)) {
            assertThat(run.code()).as(run.text()).isNotZero();
            assertThat(run.lines()).hasSize(1);
            return run.lines().getFirst();
        }
    }

    @Override
    public void close() throws IOException {
        PreparedFolder.delete(home);
    }
}
