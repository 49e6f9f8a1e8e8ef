package org.callwright.embedded.debian;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.callwright.embedded.process.StartFailed;

/**
 * Where packages come from: the mirror that this machine's apt is set up with, or the Debian mirror that was named.
 *
 * @param release of the distribution, such as {@code forky}
 * @param keyring the package that brings the archive's keys, named as the file in {@code /usr/share/keyrings}
 */
record PackageSource(String mirror, String release, String components, String keyring) {

    /** The first Debian release with Asterisk 22; its packages bring their own C library, so older hosts do. */
    private static final String DEBIAN_RELEASE = "forky";

    static PackageSource ofThisMachine() {
        return of(
                OperatingSystem.ofThisMachine(),
                System.getProperty(UnpackedPackages.MIRROR, ""),
                PackageSource::mirrorOf);
    }

    /** @param named the Debian mirror to use; blank: this machine's own */
    static PackageSource of(OperatingSystem system, String named, UnaryOperator<String> mirrorOf) {
        if (!named.isBlank()) {
            return debian(named);
        }
        String own = mirrorOf.apply(system.codename());
        return system.id().equals("debian")
                ? debian(own)
                : new PackageSource(own, system.codename(), "main universe", "ubuntu-archive-keyring");
    }

    private static PackageSource debian(String mirror) {
        return new PackageSource(mirror, DEBIAN_RELEASE, "main", "debian-archive-keyring");
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
                        + "; name a Debian mirror by " + UnpackedPackages.MIRROR_OPTION + " URL."));
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
