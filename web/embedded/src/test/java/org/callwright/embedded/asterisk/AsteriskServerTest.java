package org.callwright.embedded.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskServerTest {

    @TempDir
    static Path directory;

    static AsteriskServer server;

    @BeforeAll
    static void start() {
        server = AsteriskServer.start(AsteriskConfig.of(directory, AsteriskInstallation.shared())
                .nodes(List.of("127.0.0.1:4573", "127.0.0.1:4574"))
                .phones(PhoneAccount.numbered(1001, 3)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bootsWithoutAWarning() throws IOException {
        assertThat(Files.readString(server.messages()).lines())
                .noneMatch(line -> line.contains("WARNING[") || line.contains("ERROR["));
    }

    @Test
    void knowsTheDialplanTheNodesAndThePhones() {
        assertThat(server.cli("dialplan show cw-connect")).contains("cw-answered");
        assertThat(server.cli("dialplan show globals")).contains("CW_NODES=127.0.0.1:4573&127.0.0.1:4574");
        assertThat(server.cli("pjsip show endpoints")).contains("1001", "1003", "carrier");
        assertThat(server.cli("queue show cw-local")).contains("PJSIP/1002");
    }

    @Test
    void comesBackAfterACrash() {
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.start();
        assertThat(server.cli("core show version")).contains("Asterisk 22.");
    }
}
