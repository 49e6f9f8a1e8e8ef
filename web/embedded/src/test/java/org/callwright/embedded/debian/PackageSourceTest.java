package org.callwright.embedded.debian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageSourceTest {
    private static final Path KEYS = Path.of("/keys.gpg");

    @Test
    void onDebianItsOwnMirrorHasTheReleaseThatIsNeeded() {
        assertThat(line("debian", "trixie", ""))
                .isEqualTo("deb [signed-by=/keys.gpg] http://mirror.of/trixie forky main\n");
    }

    @Test
    void onUbuntuItsOwnPackagesAreAskedFor() {
        assertThat(line("ubuntu", "plucky", ""))
                .isEqualTo("deb [signed-by=/keys.gpg] http://mirror.of/plucky plucky main universe\n");
    }

    @Test
    void aMirrorThatWasNamedIsUsedInstead() {
        assertThat(line("ubuntu", "noble", "http://debian.example/debian"))
                .isEqualTo("deb [signed-by=/keys.gpg] http://debian.example/debian forky main\n");
    }

    @Test
    void theVersionOnOfferIsReadFromWhatAptSays() {
        assertThat(
                        PrivateApt.majorVersion(
                                List.of(
                                        "  asterisk | 1:20.6.0~dfsg+~cs6.13.40431414-2build5 | http://ubuntu.example/ubuntu noble/universe amd64 Packages")))
                .isEqualTo(20);
        assertThat(PrivateApt.majorVersion(List.of(
                        "  asterisk | 1:22.8.2+dfsg+~cs6.15.60671435-1 | http://debian.example/debian forky/main amd64 Packages",
                        "  asterisk | 1:22.5.1+dfsg-1 | http://debian.example/debian forky/main amd64 Packages")))
                .isEqualTo(22);
        assertThat(PrivateApt.majorVersion(List.of())).isZero();
    }

    private static String line(String system, String codename, String named) {
        return PackageSource.of(new OperatingSystem(system, codename), named, release -> "http://mirror.of/" + release)
                .line(KEYS);
    }
}
