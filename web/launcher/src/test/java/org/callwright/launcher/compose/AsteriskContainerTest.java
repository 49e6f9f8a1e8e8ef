package org.callwright.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that writes a container's Asterisk configuration, run as docker-compose.yml runs it. */
class AsteriskContainerTest {
    private static final Map<String, String> FILLED_IN = Map.of(
            "AMI_SECRET", "0123456789abcdef",
            "CARRIER_ADDRESS", "203.0.113.0/28",
            "EXTERNAL_ADDRESS", "198.51.100.7",
            "PHONES", "1001:secret-1 1002:secret-2");

    private final Compose compose = Compose.read();

    @TempDir
    private Path etc;

    @Test
    void theConfigurationIsFilledIn() throws Exception {
        assertThat(run(FILLED_IN)).isEmpty();

        try (Stream<Path> files = Files.list(etc)) {
            assertThat(files)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(file -> assertThat(withoutComments(file)).doesNotContainPattern("@[A-Z_]+@"));
        }
        assertThat(text("globals.conf")).contains("CW_PBX = pbx1", "CW_NODES = node1:4573&node2:4573");
        assertThat(text("manager.conf"))
                .contains("bindaddr = 0.0.0.0", "permit = 172.31.7.0/255.255.255.0", "secret = 0123456789abcdef");
        assertThat(text("pjsip.conf")).contains("match = 203.0.113.0/28", "external_media_address = 198.51.100.7");
        assertThat(text("agents.conf")).contains("[1001](phone)", "password = secret-2");
        assertThat(text("queue-members.conf")).contains("member => PJSIP/1001", "member => PJSIP/1002");
        assertThat(text("rtp.conf")).contains("rtpstart = 10000", "rtpend = 10199");
        assertThat(text("logger.conf"))
                .as("what docker compose logs shows")
                .contains("[logfiles]", "console => notice,warning,error");
    }

    /** A checkout made under a strict umask is readable by its owner alone, and a copy of it is the same. */
    @Test
    void theOrdinaryUserOfTheImageMayReadWhatWasCopied() {
        Path dockerfile = compose.home().resolve("telephony/asterisk/Dockerfile");

        assertThat(Dockerfile.read(dockerfile).instructions())
                .containsSubsequence(
                        "COPY . /usr/local/share/callwright",
                        "RUN chmod -R a+rX /usr/local/share/callwright",
                        "USER asterisk");
    }

    @Test
    void aGatewayOfWebCallsIsBelievedAtItsAddressAlone() throws Exception {
        assertThat(run(FILLED_IN)).isEmpty();
        assertThat(etc.resolve("web-gateway.conf")).doesNotExist();

        Map<String, String> more = new TreeMap<>(FILLED_IN);
        more.put("WEB_GATEWAY_ADDRESS", "192.0.2.7");

        assertThat(run(more)).isEmpty();
        assertThat(text("web-gateway.conf")).contains("[web](web-gateway)", "match = 192.0.2.7");
    }

    @Test
    void aValueThatWouldWriteIntoTheConfigurationIsRefused() throws Exception {
        Map<String, String> hostile = new TreeMap<>(FILLED_IN);
        hostile.put("AMI_SECRET", "x\n[admin]\nsecret=y");

        assertThat(run(hostile)).startsWith("run-in-container: AMI_SECRET").hasLineCount(1);
        assertThat(etc).isEmptyDirectory();
    }

    /** @return what it says */
    private String run(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(compose.home()
                        .resolve("telephony/asterisk/run-in-container")
                        .toString())
                .redirectErrorStream(true);
        compose.environment("asterisk")
                .forEach((name, value) -> script.environment().put(name, Compose.filledIn(value, variables)));
        script.environment().put("ASTERISK_ETC", etc.toString());
        script.environment().put("ASTERISK", "true");
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private String text(String name) {
        return Compose.textOf(etc.resolve(name));
    }

    private static String withoutComments(Path file) {
        return Compose.textOf(file).replaceAll("(?m)^;.*$", "");
    }
}
