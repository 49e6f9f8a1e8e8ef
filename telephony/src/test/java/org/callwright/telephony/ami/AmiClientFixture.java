package org.callwright.telephony.ami;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.callwright.telephony.fake.FakeAsterisk;
import org.callwright.telephony.fake.Loops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fake PBX, a listener, and a client made on demand. */
abstract class AmiClientFixture {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    static final AmiTimes QUICK = new AmiTimes(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100));

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final RecordingListener listener = new RecordingListener();
    FakeAsterisk pbx = new FakeAsterisk(LOOPS.group());
    AmiSettings settings = AmiSettings.at("pbx1", "127.0.0.1", pbx.port(), "callwright", "secret");
    AmiClient client = new AmiClient(settings, LOOPS.group(), new SimpleMeterRegistry());

    @BeforeEach
    void prepare() {
        pbx.withUser("callwright", "secret");
        settings = settings.withTimes(QUICK);
    }

    @AfterEach
    void close() {
        client.close();
        pbx.close();
    }

    void start() {
        client = new AmiClient(settings, LOOPS.group(), registry);
        client.start(listener);
    }

    void startReady() {
        start();
        awaitReady(1);
    }

    void awaitReady(long epoch) {
        await().until(() -> client.status().equals(new AmiStatus(AmiState.READY, epoch, "")));
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, SECONDS);
    }

    static void assertFails(CompletionStage<?> stage, AmiException.Reason reason, String words) {
        assertThatThrownBy(() -> get(stage))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        AmiException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
