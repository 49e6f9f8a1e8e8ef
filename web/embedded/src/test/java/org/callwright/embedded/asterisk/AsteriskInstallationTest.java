package org.callwright.embedded.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsteriskInstallationTest {

    @Test
    void bringsAnAsterisk22AndASipp() throws IOException {
        AsteriskInstallation installation = AsteriskInstallation.shared();
        assertThat(installation.isWhole()).isTrue();
        assertThat(output(installation.asterisk("-V"))).startsWith("Asterisk 22.");
        assertThat(output(installation.sipp(List.of("-v")))).contains("SIPp v3.");
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
