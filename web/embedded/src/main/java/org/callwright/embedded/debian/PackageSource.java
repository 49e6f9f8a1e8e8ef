package org.callwright.embedded.debian;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.callwright.embedded.process.StartFailed;

/**
 * Where packages come from: the mirror that this machine's apt is set up with.
 *
 * @param release of the distribution, such as {@code forky}
 * @param keyring the package that brings the archive's keys, named as the file in {@code /usr/share/keyrings}
 */
record PackageSource(String mirror, String release, String components, String keyring) {

    /** The first Debian release with Asterisk 22; its packages bring their own C library, so older hosts do. */
    private static final String DEBIAN_RELEASE = "forky";

    /** System property: a Debian mirror to use instead of apt's, for instance on Ubuntu. */
    private static final String MIRROR = "callwright.debian.mirror";

    static PackageSource ofThisMachine() {
        String named = System.getProperty(MIRROR, "");
        OperatingSystem system = OperatingSystem.ofThisMachine();
        if (!named.isBlank() || system.id().equals("debian")) {
            return new PackageSource(
                    named.isBlank() ? mirrorOf(system.codename()) : named,
                    DEBIAN_RELEASE,
                    "main",
                    "debian-archive-keyring");
        }
        return new PackageSource(
                mirrorOf(system.codename()), system.codename(), "main universe", "ubuntu-archive-keyring");
    }

    private static String mirrorOf(String codename) {
        List<String> targets = Command.of("apt-get", "indextargets", "--format", "$(SITE) $(RELEASE) $(COMPONENT)")
                .output("apt's package sources cannot be read");
        return targets.stream()
                .map(target -> target.split(" ", -1))
                .filter(part -> Arrays.asList(part).subList(1, part.length).equals(List.of(codename, "main")))
                .map(part -> part[0])
                .findFirst()
                .orElseThrow(() -> new StartFailed("apt knows no package source of " + codename
                        + "; name a Debian mirror by -D" + MIRROR + "=URL."));
    }

    /** The line of {@code sources.list}, trusting only the archive's own keys. */
    String line(Path keys) {
        return "deb [signed-by=" + keys + "] " + mirror + " " + release + " " + components + "\n";
    }

    /** @return the archive's keys, fetched below this folder if the machine does not have them */
    Path keys(Path folder) {
        Path file = Path.of("usr/share/keyrings", keyring + ".gpg");
        Path installed = Path.of("/").resolve(file);
        if (Files.isReadable(installed)) {
            return installed;
        }
        Command.of("apt-get", "-q", "download", keyring).in(folder).output("The keys of Debian cannot be fetched");
        Command.of("sh", "-c", "dpkg-deb -x " + keyring + "_*.deb .")
                .in(folder)
                .output("The keys of Debian cannot be unpacked");
        return folder.resolve(file);
    }
}
