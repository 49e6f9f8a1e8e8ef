package org.callwright.embedded.debian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.embedded.process.StartFailed;

/**
 * An apt that keeps lists, cache and status in a folder: it needs no root, and to it nothing is installed, so that
 * every dependency down to the C library is fetched.
 */
final class PrivateApt {

    /** A line of {@code apt-get --print-uris}: 'URI' file_version_arch.deb size hash. */
    private static final Pattern URI_LINE = Pattern.compile("'\\S+' ([^_ ]+)_\\S+\\.deb \\d+.*");

    /** A line of {@code apt-cache madison}: package | version | source. */
    private static final Pattern OFFER = Pattern.compile("\\s*\\S+ \\| (?:\\d+:)?(\\d+)\\S* \\|.*");

    private static final String ARCHIVES = "archives";

    private final Path work;
    private final Path configuration;

    private PrivateApt(Path work, Path configuration) {
        this.work = work;
        this.configuration = configuration;
    }

    /** Sets it up in an empty folder and reads the package lists. */
    static PrivateApt in(Path work, PackageSource source) throws IOException {
        for (String folder : List.of("lists/partial", "cache/archives/partial", "etc", ARCHIVES)) {
            Files.createDirectories(work.resolve(folder));
        }
        Files.createFile(work.resolve("status"));
        Files.writeString(work.resolve("etc/sources.list"), source.line(source.keys(work)));
        Path configuration = Files.writeString(work.resolve("apt.conf"), configuration(work));
        PrivateApt apt = new PrivateApt(work, configuration);
        apt.run("Debian's package lists cannot be read", "-q update", List.of());
        return apt;
    }

    private static String configuration(Path work) {
        return """
                Dir::State "@";
                Dir::State::status "@/status";
                Dir::Cache "@/cache";
                Dir::Etc "@/etc";
                Dir::Etc::sourcelist "@/etc/sources.list";
                Dir::Etc::sourceparts "/dev/null";
                Dir::Etc::trustedparts "/dev/null";
                Dir::Etc::preferencesparts "/dev/null";
                Dir::Etc::parts "/dev/null";
                APT::Architecture "amd64";
                APT::Architectures { "amd64"; };
                APT::Install-Recommends "false";
                APT::Sandbox::User "";
                APT::Update::Error-Mode "any";
                // A mirror frozen for some weeks will do; its signature is checked all the same.
                Acquire::Check-Valid-Until "false";
                Acquire::Languages "none";
                Acquire::Retries "2";
                Debug::NoLocking "true";
                """.replace("@", work.toString());
    }

    /** @return the newest major version on offer, 0 if there is none */
    int majorVersionOf(String name) {
        return majorVersion(run("The packages on offer cannot be told", "apt-cache", "-q madison", List.of(name)));
    }

    static int majorVersion(List<String> offers) {
        return offers.stream()
                .map(OFFER::matcher)
                .filter(Matcher::matches)
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .max()
                .orElse(0);
    }

    /** @return the names of these packages and of all they depend on */
    List<String> closure(List<String> names) {
        List<String> closure = run("The packages needed cannot be found", "--print-uris -y install", names).stream()
                .map(URI_LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
        if (!closure.containsAll(names)) {
            throw new StartFailed("Debian's mirror does not have all of " + String.join(", ", names) + ".");
        }
        return closure;
    }

    /** @return the archives of these packages */
    List<Path> download(List<String> packages) throws IOException {
        run("The packages cannot be downloaded", "-q download", packages);
        try (Stream<Path> files = Files.list(work.resolve(ARCHIVES))) {
            return files.sorted().toList();
        }
    }

    private List<String> run(String failure, String action, List<String> packages) {
        return run(failure, "apt-get", "-q " + action, packages);
    }

    private List<String> run(String failure, String program, String action, List<String> packages) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(List.of(action.split(" ")));
        words.addAll(packages);
        return new Command(words, work.resolve(ARCHIVES), Map.of("APT_CONFIG", configuration.toString()))
                .output(failure);
    }
}
