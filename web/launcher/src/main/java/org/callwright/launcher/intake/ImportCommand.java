package org.callwright.launcher.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callwright.launcher.rest.Answer;
import org.callwright.launcher.rest.Person;
import org.callwright.web.command.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callwright import FILE...}: into a running node, under a person's name; exit code 4 when a file was refused. */
@Command(
        name = "import",
        description =
                "Takes customers, products, suppliers, orders, shipments, promotions or returns in from CSV or JSON lines.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The password is read from the variable CALLWRIGHT_PASSWORD, or asked for.",
            "A file's name tells what is in it: orders-2026.csv, products.jsonl. docs/API.md has the columns."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int REFUSED = 4;
    private static final String PASSWORD = "CALLWRIGHT_PASSWORD";

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Taken in one after the other, up to the first refused.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--url", paramLabel = "URL", description = "The node (http://127.0.0.1:8080).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--account", paramLabel = "NAME", description = "Who does it; needs import:run (admin).")
    private String account = "admin";

    @Option(names = "--kind", paramLabel = "KIND", description = "What is in the files, if their names do not tell.")
    private @Nullable String kind;

    @Option(names = "--skip-bad-rows", description = "Takes the good rows in even if others are bad.")
    private boolean skipping;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<ImportFile> wanted = files.stream().map(this::file).toList();
        Person person = Person.signIn(url, account, password());
        PrintWriter out = spec.commandLine().getOut();
        for (ImportFile file : wanted) {
            try (ProgressLine progress = ProgressLine.begin(person, account, out)) {
                Answer answer = person.upload(file, skipping);
                tell(file, answer, out);
                if (!answer.isGood()) {
                    return REFUSED;
                }
            }
        }
        return 0;
    }

    private ImportFile file(Path path) {
        if (!Files.isReadable(path)) {
            throw new ParameterException(spec.commandLine(), "The file " + path + " cannot be read.");
        }
        return ImportFile.of(path, Optional.ofNullable(kind))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "What is in " + path + "? Say so with --kind: "
                                + String.join(", ", ImportFile.KINDS).toLowerCase(Locale.ROOT) + "."));
    }

    private String password() {
        String given = System.getenv(PASSWORD);
        Console console = System.console();
        if (given != null || console == null) {
            return given == null ? "" : given;
        }
        char[] typed = console.readPassword("Password of %s: ", account);
        return typed == null ? "" : new String(typed);
    }

    private static void tell(ImportFile file, Answer answer, PrintWriter out) {
        JsonNode body = answer.body();
        if (body.path("state").isMissingNode()) {
            out.println(file.path() + ": " + answer.status() + " "
                    + body.path("detail").asText());
        } else {
            out.println(file.path() + ": " + body.path("state").asText().toLowerCase(Locale.ROOT) + ", "
                    + body.path("rows").asLong() + " rows, " + body.path("bad").asLong() + " of them bad");
            body.path("errors")
                    .forEach(error -> out.println("  line " + error.path("line").asLong() + " "
                            + error.path("column").asText() + ": "
                            + error.path("message").asText()));
        }
        out.flush();
    }
}
