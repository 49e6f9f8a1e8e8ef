package org.callwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.process.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerRoomTest {

    @TempDir
    Path folder;

    @Test
    void startsEachServerOnceAndEndsThemTogether() {
        List<EmbeddedServer> servers;
        try (ServerRoom room = ServerRoom.in(folder).warmUp()) {
            AsteriskServer east = room.asterisk("east", config -> config);
            AsteriskServer west = room.asterisk("west", config -> config);
            // Asterisk says that it is booted just before it registers this command.
            Awaitility.await()
                    .untilAsserted(() -> assertThat(west.cli("core show settings"))
                            .contains("west")
                            .doesNotContain("east"));
            assertThat(room.mariaDb()).isSameAs(room.mariaDb());
            assertThat(room.redis()).isSameAs(room.redis());
            servers = List.of(room.mariaDb(), room.redis(), east, west);
            assertThat(servers).allMatch(EmbeddedServer::isRunning);
        }
        assertThat(servers).noneMatch(EmbeddedServer::isRunning);
    }
}
