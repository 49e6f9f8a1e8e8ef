package org.callwright.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.live.LiveChange;
import org.callwright.core.live.LiveSnapshot;
import org.callwright.core.live.LiveView;
import org.callwright.core.live.QueueNow;
import org.callwright.core.queue.QueueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection whose wire completes when the test says so. */
@MicronautTest(environments = "memory")
class LiveConnectionTest {
    private static final Actor SUE =
            new Actor("sue", "Sue", null, Set.of(), null, new Grants(Map.of(Permission.FLOOR_WATCH, Scope.ALL)));
    private static final int MOST = 3;

    @Inject
    LiveMessages messages;

    private final Deque<CompletableFuture<Void>> onTheWay = new ArrayDeque<>();
    private final List<JsonNode> sent = new ArrayList<>();
    private int resyncs;
    private int ends;
    private boolean broken;
    private LiveConnection connection = connection();

    private LiveConnection connection() {
        return new LiveConnection(
                SUE,
                text -> {
                    if (broken) {
                        throw new IllegalStateException("the socket is closed");
                    }
                    sent.add(parsed(text));
                    onTheWay.add(new CompletableFuture<>());
                    return onTheWay.getLast();
                },
                messages,
                Runnable::run,
                Executors.newSingleThreadScheduledExecutor(),
                Duration.ZERO,
                MOST);
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void begin() {
        connection = connection();
        connection.outbox().snapshot(snapshot(0));
        connection.start(subscription());
    }

    private LiveView.Subscription subscription() {
        return new LiveView.Subscription() {
            @Override
            public void resync() {
                resyncs++;
                connection.outbox().snapshot(snapshot(99));
            }

            @Override
            public void close() {
                ends++;
            }
        };
    }

    @Test
    void aConnectionThatClosedBeforeItBeganKeepsNoSubscription() {
        LiveConnection gone = connection();
        gone.close();

        gone.start(subscription());

        assertThat(ends).isEqualTo(1);
    }

    @Test
    void aMessageThatCannotBeHandedOverEndsTheConnection() {
        broken = true;
        arrived();
        changes("a", 1);

        assertThat(ends).isEqualTo(1);
    }

    private static LiveSnapshot snapshot(int waiting) {
        return new LiveSnapshot(List.of(queue("a", waiting)), List.of(), List.of());
    }

    private static QueueNow queue(String name, int waiting) {
        return new QueueNow(new QueueId(name), waiting, null, 0, 0, Map.of());
    }

    private void changes(String name, int waiting) {
        connection.outbox().changes(List.of(new LiveChange.QueueChanged(queue(name, waiting))));
    }

    private void arrived() {
        onTheWay.remove().complete(null);
    }

    @Test
    void oneMessageIsOnItsWayAtATimeAndTheRestFoldsTogether() {
        changes("a", 1);
        changes("a", 2);
        changes("b", 7);
        assertThat(sent).hasSize(1);

        arrived();

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).get("changes"))
                .extracting(change -> change.at("/queue/waiting").intValue())
                .containsExactly(2, 7);
    }

    @Test
    void aClientThatFallsTooFarBehindGetsANewSnapshotWhenItIsReadyForIt() {
        for (int i = 0; i < 10; i++) {
            changes("queue" + i, i);
        }
        assertThat(resyncs).isZero();

        arrived();

        assertThat(resyncs).isEqualTo(1);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).get("type").textValue()).isEqualTo("snapshot");
        assertThat(sent.get(1).get("queues"))
                .extracting(queue -> queue.get("waiting").intValue())
                .contains(99);
    }

    @Test
    void changesAfterTheNewSnapshotFollowIt() {
        for (int i = 0; i < 10; i++) {
            changes("queue" + i, i);
        }
        arrived();
        changes("a", 100);
        arrived();

        assertThat(sent).extracting(m -> m.get("type").textValue()).containsExactly("snapshot", "snapshot", "changes");
        assertThat(sent).extracting(m -> m.get("seq").intValue()).containsExactly(1, 2, 3);
    }

    @Test
    void aTickIsSentOnlyWhenThereIsNothingElse() {
        connection.tick();
        assertThat(sent).hasSize(1);

        arrived();
        connection.tick();

        assertThat(sent.getLast().get("type").textValue()).isEqualTo("tick");
    }

    @Test
    void afterTheEndNothingIsSent() {
        arrived();
        connection.close();
        changes("a", 1);

        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsGoneIsSaid() {
        arrived();
        connection.outbox().changes(List.of(new LiveChange.AgentGone(new AgentId("anna"))));

        assertThat(sent.getLast().at("/changes/0/kind").textValue()).isEqualTo("agentGone");
        assertThat(sent.getLast().at("/changes/0/id").textValue()).isEqualTo("anna");
    }
}
