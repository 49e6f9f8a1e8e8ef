package org.callwright.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.core.agent.AgentState;
import org.callwright.core.queue.QueueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
    private final MiniatureStore store = new MiniatureStore();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final LiveView view = new LiveView();
    private final LiveFeed feed = new LiveFeed(
            view, store.log(), store.routing(), event -> seen.add(event.fact().kind()));

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void aNodeThatStartsInMidDayShowsWhoIsCallingAndWhoServesWhat() {
        store.happen(0, 1, 2);
        feed.start();

        await().until(view::current);
        assertThat(view.queue(new QueueId("queue0")).waiting()).isEqualTo(1);
        assertThat(view.queue(new QueueId("queue0")).agents()).containsEntry(AgentState.READY, 1);
    }

    @Test
    void whoSignedOutAndInAgainSinceTheOldestCallStillServesHisQueues() {
        store.happen(0, 1, 8, 1);
        feed.start();

        await().until(view::current);
        assertThat(view.queue(new QueueId("queue1")).agents()).containsEntry(AgentState.NOT_READY, 1);
    }

    @Test
    void theCallerIsKnownAlthoughTheStoreDoesNotKeepHim() {
        store.happen(0, 1, 2, 3);
        feed.start();

        await().until(view::current);
        assertThat(view.callOf(Floor.agent(0)).map(CallNow::caller))
                .hasValueSatisfying(caller -> assertThat(caller.raw()).isEqualTo("13800000001"));
    }

    @Test
    void whatHappensLaterShowsUp() {
        feed.start();
        await().until(view::current);
        store.happen(0);

        await().untilAsserted(() ->
                assertThat(view.queue(new QueueId("queue0")).waiting()).isEqualTo(1));
    }

    @Test
    void theWitnessIsShownWhatIsNewAndNothingElse() {
        store.happen(0);
        feed.start();
        await().until(view::current);
        store.happen(1);

        await().untilAsserted(() -> assertThat(seen).containsExactly("AgentSignedIn"));
    }

    @Test
    void theWitnessIsShownOnceWhatHappensWhileThereIsNoPictureOrItIsBeingMade() {
        store.happenWhileAsked(1);
        feed.start();
        await().until(view::current);
        store.cut();
        await().until(() -> !view.current());
        store.happen(1 + 9 * 5);
        store.happenWhileAsked(1 + 9 * 10);
        store.restore();

        await().untilAsserted(() ->
                assertThat(seen).containsExactly("AgentSignedIn", "AgentSignedInAnew", "AgentSignedInAnew"));
        store.happen(1);
        await().untilAsserted(() -> assertThat(seen).hasSize(4));
    }

    @Test
    void anAgentWhoSignsInLaterIsCountedInTheQueuesHeServes() {
        feed.start();
        await().until(view::current);
        store.happen(1);

        await().untilAsserted(() ->
                assertThat(view.queue(new QueueId("queue1")).agents()).containsEntry(AgentState.NOT_READY, 1));
    }

    @Test
    void anAgentWhoMovesAndServesOtherQueuesIsCountedThere() {
        feed.start();
        await().until(view::current);
        store.happen(1);
        store.happen(1 + 9 * 5);

        await().untilAsserted(() -> {
            assertThat(view.agent(Floor.agent(0)).orElseThrow().phone()).isEqualTo("desk5");
            assertThat(view.queue(new QueueId("queue2")).agents()).containsEntry(AgentState.NOT_READY, 1);
        });
    }

    @Test
    void afterAnOutageThePictureIsMadeAnewAndSubscribersAreTold() {
        feed.start();
        await().until(view::current);
        Watcher watcher = new Watcher();
        view.subscribe(Interest.wholeFloor(), watcher);

        store.cut();
        await().until(() -> !view.current());
        store.happen(0, 1, 2, 3);
        store.restore();

        await().until(view::current);
        assertThat(watcher.outdated).isEqualTo(1);
        assertThat(view.callOf(Floor.agent(0))).isNotEqualTo(Optional.empty());
    }
}
