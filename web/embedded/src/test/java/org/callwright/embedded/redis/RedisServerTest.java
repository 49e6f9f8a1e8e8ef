package org.callwright.embedded.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.callwright.embedded.process.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataOverACrashOnTheSamePort() throws IOException {
        try (RedisServer server = RedisServer.start(directory, FreePorts.one())) {
            assertThat(reply(server, "SET colour amber")).isEqualTo("+OK");
            server.kill();
            assertThat(server.isRunning()).isFalse();
            server.start();
            assertThat(reply(server, "STRLEN colour")).isEqualTo(":5");
        }
    }

    @Test
    void neverEvictsAndWritesAnAppendOnlyFile() throws IOException {
        try (RedisServer server = RedisServer.start(directory, FreePorts.one())) {
            assertThat(reply(server, "CONFIG GET maxmemory-policy", 5)).isEqualTo("noeviction");
            assertThat(directory.resolve("redis/appendonly.aof")).exists();
        }
    }

    @Test
    void whoDoesNotKnowThePasswordGetsNothing() throws IOException {
        RedisConfig config = RedisConfig.of(directory, FreePorts.one()).password("opensesame");
        try (RedisServer server = RedisServer.start(config)) {
            assertThat(reply(server, "SET colour amber")).startsWith("-NOAUTH");
            assertThat(reply(server, "AUTH opensesame\r\nSET colour amber", 2)).isEqualTo("+OK");
            assertThat(server.uri()).isEqualTo("redis://:opensesame@127.0.0.1:" + server.port());
            assertThat(ProcessHandle.of(server.pid())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElse(""))
                    .doesNotContain("opensesame");
        }
    }

    private static String reply(RedisServer server, String command) throws IOException {
        return reply(server, command, 1);
    }

    /** @return the last of so many lines of the answer */
    private static String reply(RedisServer server, String command, int lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port());
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return in.lines().limit(lines).reduce((first, last) -> last).orElseThrow();
        }
    }
}
