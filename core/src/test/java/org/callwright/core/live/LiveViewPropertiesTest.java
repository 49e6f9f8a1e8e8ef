package org.callwright.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.callwright.core.agent.AgentState;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;

class LiveViewPropertiesTest {
    private static final Interest SUPERVISOR = Interest.wholeFloor();
    private static final Interest AGENT = Interest.of(Floor.agent(1));
    private static final Interest PLAYING_COACH = new Interest(Floor.agent(2), true);

    @Property
    void aSnapshotAndTheChangesAfterItGiveTheNextSnapshot(
            @ForAll @Size(min = 5, max = 150) List<@IntRange(max = 799) Integer> day,
            @ForAll @IntRange(min = 1, max = 7) int batch) {
        Floor floor = new Floor();
        LiveView view = new LiveView();
        List<Interest> interests = List.of(SUPERVISOR, AGENT, PLAYING_COACH);
        List<Watcher> watchers =
                interests.stream().map(interest -> subscribed(view, interest)).toList();

        day.forEach(floor::happen);
        for (int from = 0; from < floor.log.size(); from += batch) {
            view.apply(floor.log.subList(from, Math.min(from + batch, floor.log.size())));
            floor.agents().forEach(view::serves);
            for (int i = 0; i < interests.size(); i++) {
                assertThat(watchers.get(i).seen()).isEqualTo(Watcher.Seen.of(view.snapshot(interests.get(i))));
            }
        }
    }

    @Property
    void aViewRebuiltInMidDayShowsWhatOneThatSawItAllShows(
            @ForAll @Size(min = 5, max = 150) List<@IntRange(max = 799) Integer> day,
            @ForAll @IntRange(max = 150) int rebuiltAfter,
            @ForAll @IntRange(max = 40) int overlap) {
        Floor floor = new Floor();
        int when = Math.min(rebuiltAfter, day.size());
        day.subList(0, when).forEach(floor::happen);
        var calls = floor.calls();
        var agents = floor.agents();
        int read = floor.log.size();
        day.subList(when, day.size()).forEach(floor::happen);

        Rebuild rebuild = new Rebuild(calls, agents);
        int oldest = (int) floor.log.stream()
                .takeWhile(event -> calls.stream().noneMatch(call -> !event.at().isBefore(call.arrived())))
                .count();
        rebuild.apply(floor.log.subList(Math.min(oldest, Math.max(0, read - overlap)), read));
        LiveView rebuilt = new LiveView();
        rebuilt.replace(rebuild);
        rebuilt.apply(floor.log.subList(read, floor.log.size()));
        floor.agents().forEach(rebuilt::serves);

        LiveView witness = new LiveView();
        witness.apply(floor.log);
        floor.agents().forEach(witness::serves);
        assertThat(busyQueues(rebuilt)).isEqualTo(busyQueues(witness));
        assertThat(Watcher.Seen.of(rebuilt.snapshot(SUPERVISOR)).agents())
                .isEqualTo(Watcher.Seen.of(witness.snapshot(SUPERVISOR)).agents());
        for (int agent = 0; agent < 5; agent++) {
            assertThat(rebuilt.callOf(Floor.agent(agent))).isEqualTo(witness.callOf(Floor.agent(agent)));
        }
    }

    @Property
    void theFiguresOfAQueueAreThoseOfItsCallsAndAgents(
            @ForAll @Size(min = 5, max = 150) List<@IntRange(max = 799) Integer> day) {
        Floor floor = new Floor();
        day.forEach(floor::happen);
        LiveView view = new LiveView();
        view.apply(floor.log);
        floor.agents().forEach(view::serves);

        for (int number = 0; number < 3; number++) {
            QueueId id = Floor.queue(number);
            QueueNow queue = view.queue(id);
            var waiting = floor.calls().stream()
                    .filter(call -> call.queue().equals(id) && call.agent() == null)
                    .toList();
            assertThat(queue.waiting()).isEqualTo(waiting.size());
            assertThat(queue.longestSince())
                    .isEqualTo(waiting.stream()
                            .map(LiveCall::arrived)
                            .min(Instant::compareTo)
                            .orElse(null));
            assertThat(queue.agents())
                    .isEqualTo(floor.agents().stream()
                            .filter(agent -> agent.lanes().stream()
                                    .anyMatch(lane -> lane.queue().equals(id)))
                            .collect(Collectors.groupingBy(LiveAgent::state, Collectors.summingInt(agent -> 1))));
        }
    }

    @Property
    void eachAgentIsCountedOnceInHisState(@ForAll @Size(min = 5, max = 150) List<@IntRange(max = 799) Integer> day) {
        Floor floor = new Floor();
        day.forEach(floor::happen);
        LiveView view = new LiveView();
        view.apply(floor.log);

        for (AgentState state : AgentState.values()) {
            assertThat(view.agentsIn(state)).isEqualTo((int) floor.agents().stream()
                    .filter(agent -> agent.state() == state)
                    .count());
        }
    }

    private static List<QueueNow> busyQueues(LiveView view) {
        return view.snapshot(SUPERVISOR).queues().stream()
                .filter(queue -> !queue.equals(QueueNow.idle(queue.queue())))
                .sorted(Comparator.comparing(queue -> queue.queue().value()))
                .toList();
    }

    private static Watcher subscribed(LiveView view, Interest interest) {
        Watcher watcher = new Watcher();
        view.subscribe(interest, watcher);
        return watcher;
    }
}
