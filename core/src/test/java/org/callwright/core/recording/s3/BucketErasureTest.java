package org.callwright.core.recording.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.Verification;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.person.PersonFiles;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.projection.CallTale;
import org.callwright.core.recording.RecordingStore;
import org.callwright.core.routing.OfferToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketErasureTest {
    private static final String BUCKET = "recordings";
    private static final String PATH = "2026/03/14/li.wav";
    private static final String KEY = "site/" + PATH;

    @TempDir
    Path folder;

    private final InMemoryEventLog log = new InMemoryEventLog();

    @Test
    void of_a_person_who_is_forgotten_no_recording_is_left_in_the_bucket() throws Exception {
        TestDatabase db = TestDatabase.shared();
        try (BucketServer server = new BucketServer();
                ApplicationContext node = db.context(on(server))) {
            server.objects().createContainerInLocation(null, BUCKET);
            CustomerFile li = recorded(db, node);
            assertThat(server.objects().blobExists(BUCKET, KEY)).isTrue();

            node.getBean(PersonFiles.class).forget(Actor.SYSTEM, li.id(), li.version());

            assertThat(server.objects().blobExists(BUCKET, KEY)).isFalse();
            assertThat(db.texts("SELECT path FROM erased_file")).isEmpty();
        }
    }

    private CustomerFile recorded(TestDatabase db, ApplicationContext node) throws Exception {
        CustomerFile li = node.getBean(CustomerFiles.class)
                .create(
                        Actor.SYSTEM,
                        "C-1",
                        new CustomerFields("Li", null, null, null, null, Verification.UNVERIFIED, ""),
                        List.of("+8613800000001"),
                        List.of());
        CallTale call = CallTale.at(log, Instant.parse("2026-03-14T12:00:00Z")).talksWith(CallTale.ANN);
        call.happens(new Fact.CallerMatched(call.call, Fact.MatchOutcome.ONE, "phone", List.of(li.id())));
        call.happens(new Fact.RecordingFinished(
                call.call, new OfferToken(9), PATH, Duration.ofSeconds(1), 4, "ab".repeat(32), 2));
        db.projector(log).consume(EventId.NONE, log.events());
        node.getBean(RecordingStore.class).take(Files.writeString(folder.resolve("li.wav"), "said"), PATH);
        return node.getBean(CustomerFiles.class).byId(li.id()).orElseThrow();
    }

    private static Map<String, Object> on(BucketServer server) {
        BucketConfig config = server.config(BUCKET, BucketServer.SECRET_KEY, "site");
        Map<String, Object> all = new HashMap<>(TestSealing.PROPERTIES);
        all.putAll(Map.of(
                "callwright.recordings.s3.bucket",
                BUCKET,
                "callwright.recordings.s3.endpoint",
                String.valueOf(config.endpoint()),
                "callwright.recordings.s3.access-key",
                String.valueOf(config.accessKey()),
                "callwright.recordings.s3.secret-key",
                BucketServer.SECRET_KEY,
                "callwright.recordings.s3.path-style",
                true,
                "callwright.recordings.s3.prefix",
                "site"));
        return all;
    }
}
