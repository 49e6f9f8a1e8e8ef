package org.callwright.embedded.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callwright.embedded.cache.ClasspathFile;
import org.callwright.embedded.cache.PreparedFolder;
import org.callwright.embedded.process.StartFailed;

/** The Redis 6.2 server inside the jar {@code com.github.codemonstur:embedded-redis}. */
record RedisProgram(Path file) {

    /** In order of preference. The amd64 build needs libssl 3 from the machine; the 386 build is static. */
    private static final List<String> BUILDS =
            List.of("redis-server-6.2.6-v5-linux-amd64", "redis-server-6.2.7-linux-386");

    static RedisProgram unpackedIn(Path cache) {
        return new RedisProgram(PreparedFolder.once(cache.resolve("redis-6.2"), RedisProgram::unpackOneThatRuns)
                .resolve("redis-server"));
    }

    private static void unpackOneThatRuns(Path folder) throws IOException {
        for (String build : BUILDS) {
            Path candidate = folder.resolve(build);
            ClasspathFile.copyProgram(build, candidate);
            if (runs(candidate)) {
                Files.move(candidate, folder.resolve("redis-server"));
                return;
            }
        }
        throw new StartFailed("None of the bundled Redis programs runs on this machine; it must be Linux on x86-64.");
    }

    private static boolean runs(Path program) {
        try {
            return new ProcessBuilder(program.toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notForThisMachine) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
