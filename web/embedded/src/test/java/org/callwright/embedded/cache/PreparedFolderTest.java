package org.callwright.embedded.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callwright.embedded.process.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedFolderTest {

    @TempDir
    Path directory;

    @Test
    void isFilledOnceHoweverManyAskAtOnce() {
        AtomicInteger fillings = new AtomicInteger();
        Path folder = directory.resolve("deep/down/program");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .mapToObj(asker -> CompletableFuture.runAsync(
                            () -> PreparedFolder.once(folder, empty -> {
                                fillings.incrementAndGet();
                                Files.writeString(empty.resolve("file"), "whole");
                            }),
                            threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(fillings).hasValue(1);
        assertThat(folder.resolve("file")).hasContent("whole");
    }

    @Test
    void anInterruptedFillingIsDoneAnew() {
        Path folder = directory.resolve("program");
        assertThatThrownBy(() -> PreparedFolder.once(folder, empty -> {
                    Files.writeString(empty.resolve("half"), "");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(StartFailed.class)
                .hasMessage(folder + " cannot be filled: disk full.");
        assertThat(folder).doesNotExist();
        PreparedFolder.once(folder, empty -> Files.writeString(empty.resolve("file"), "whole"));
        assertThat(folder.resolve("half")).doesNotExist();
        assertThat(folder.resolve("file")).exists();
    }
}
