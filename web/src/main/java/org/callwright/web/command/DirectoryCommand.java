package org.callwright.web.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callwright.core.directory.Directory;
import org.callwright.core.directory.DirectoryImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callwright directory …}: which lines are served, and by whom. */
@Command(
        name = "directory",
        description = "Says which lines are served, and by whom.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class DirectoryCommand {
    private final ConfiguredSite site;
    private final Keyboard keyboard;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    DirectoryCommand(ConfiguredSite site, Keyboard keyboard) {
        this.site = site;
        this.keyboard = keyboard;
    }

    @Command(
            name = "import",
            description = {
                "Takes queues and agents over from a file, YAML or JSON: all of it or nothing.",
                "What the file does not name stays as it is. See docs/directory.example.yml."
            },
            versionProvider = Version.class,
            mixinStandardHelpOptions = true)
    void take(@Parameters(paramLabel = "FILE", description = "'-' reads standard input.") String file)
            throws IOException {
        Directory directory =
                Directory.read(file.equals("-") ? keyboard.everything() : Files.readString(readable(file)));
        site.with(DirectoryImport.class, imports -> {
            imports.take(directory);
            return directory;
        });
        spec.commandLine()
                .getOut()
                .println(directory.queues().size() + " queues and "
                        + directory.agents().size() + " agents are taken over; the nodes follow within seconds.");
    }

    private static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException("The file " + path + " cannot be read.");
        }
        return path;
    }
}
