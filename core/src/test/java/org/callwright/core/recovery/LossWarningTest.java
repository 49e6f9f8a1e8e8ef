package org.callwright.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.callwright.core.event.EventId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossWarningTest {
    @TempDir
    Path directory;

    private NodeAtWork node;

    @BeforeEach
    void start() {
        node = new NodeAtWork(directory);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aNewSiteIsNoWarning() {
        node.loseEverything();

        node.recovery.start();

        await().until(node::isFounded);
        assertThat(node.warnings()).isEmpty();
    }

    @Test
    void aStoreThatHasLostSomethingIsOne() {
        node.stage.isReady("anna", "support.0");
        node.loseEverything();

        node.recovery.start();

        await().untilAsserted(() -> assertThat(node.warnings())
                .containsExactly(
                        "the routing store has lost everything; this node remembers 0 calls and 1 agents",
                        "put back into the routing store: 0 calls and 1 agents who are in none"));
    }

    @Test
    void soIsALossOfWhichOnlyTheRecordKnows() {
        lostToANodeThatRemembersNothing(() -> new EventId(1, 0, 0));
    }

    @Test
    void soIsOneWhileTheRecordCannotBeAsked() {
        lostToANodeThatRemembersNothing(() -> {
            throw new IllegalStateException("the record is away");
        });
    }

    private void lostToANodeThatRemembersNothing(Supplier<EventId> recordedUpTo) {
        node.loseEverything();
        try (Recovery other = node.recovery(recordedUpTo)) {
            other.start();

            await().untilAsserted(() -> assertThat(node.warnings())
                    .containsExactly(
                            "the routing store has lost everything; this node remembers 0 calls and 0 agents"));
        }
    }
}
