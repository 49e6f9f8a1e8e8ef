package org.callwright.core.routing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.AgentTransitions;
import org.callwright.core.call.Call;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;

/** Looks at a site between two happenings: nothing may contradict anything. */
final class SiteInspection {
    private static final Set<CallState.Kind> WITH_AGENT = Set.of(
            CallState.Kind.OFFERED,
            CallState.Kind.RINGING,
            CallState.Kind.DIALLING,
            CallState.Kind.TALKING,
            CallState.Kind.ON_HOLD);
    /** As in {@code lib/call.lua}. */
    private static final String TRANSFERRED = "2";

    private static final Map<CallState.Kind, AgentState> COUNTERPART = Map.of(
            CallState.Kind.OFFERED, AgentState.RESERVED,
            CallState.Kind.RINGING, AgentState.RINGING,
            CallState.Kind.DIALLING, AgentState.DIALLING,
            CallState.Kind.TALKING, AgentState.TALKING,
            CallState.Kind.ON_HOLD, AgentState.TALKING);

    private final RedisLink link;
    private final RoutingKeys keys;
    private final SiteLog log;
    private final Map<CallId, Call> foldedCalls = new HashMap<>();
    private final Map<AgentId, AgentState> foldedAgents = new HashMap<>();
    private EventId read = EventId.NONE;

    SiteInspection(RedisLink link) {
        this.link = link;
        this.keys = new RoutingKeys(link.prefix());
        this.log = new SiteLog(link);
    }

    void inspect() {
        LiveReader reader = new LiveReader(link);
        List<LiveCall> calls = await(reader.calls());
        List<LiveAgent> agents = await(reader.agents());
        callsAndAgentsAreOneToOne(calls, agents);
        eachSitsAlone(agents);
        linesHoldExactlyWhoWaits(calls, agents);
        everythingTimedIsDue(calls, agents);
        factsFoldToTheStoredState(calls, agents);
    }

    private void callsAndAgentsAreOneToOne(List<LiveCall> calls, List<LiveAgent> agents) {
        Map<AgentId, LiveAgent> byId = agents.stream().collect(Collectors.toMap(LiveAgent::agent, Function.identity()));
        Set<AgentId> taken = new HashSet<>();
        for (LiveCall call : calls) {
            if (!WITH_AGENT.contains(call.state())) {
                assertThat(call.agent()).as("agent of the waiting %s", call).isNull();
                continue;
            }
            AgentId agent = Objects.requireNonNull(call.agent());
            assertThat(taken.add(agent)).as("%s has one call only", agent).isTrue();
            LiveAgent his = Objects.requireNonNull(byId.get(agent));
            assertThat(his.call()).isEqualTo(call.call());
            assertThat(his.token()).isEqualTo(call.token());
            assertThat(his.state()).isEqualTo(COUNTERPART.get(call.state()));
        }
        assertThat(agents)
                .filteredOn(agent -> COUNTERPART.containsValue(agent.state()))
                .extracting(LiveAgent::agent)
                .containsExactlyInAnyOrderElementsOf(taken);
    }

    private void eachSitsAlone(List<LiveAgent> agents) {
        assertThat(agents).extracting(LiveAgent::phone).doesNotHaveDuplicates();
        for (LiveAgent agent : agents) {
            assertThat(await(link.commands().get(link.prefix() + "phone:" + agent.phone())))
                    .isEqualTo(agent.agent().value());
        }
    }

    private void linesHoldExactlyWhoWaits(List<LiveCall> calls, List<LiveAgent> agents) {
        Map<String, Set<String>> waiting = new HashMap<>();
        calls.stream()
                .filter(call -> call.state() == CallState.Kind.WAITING && !isDormant(call))
                .forEach(call -> Stream.iterate(0, step -> step <= call.step(), step -> step + 1)
                        .forEach(step -> waiting.computeIfAbsent(call.queue() + "." + step, l -> new HashSet<>())
                                .add(call.call().value())));
        Map<String, Set<String>> ready = new HashMap<>();
        agents.stream()
                .filter(agent -> agent.state() == AgentState.READY)
                .forEach(agent -> agent.lanes()
                        .forEach(lane -> ready.computeIfAbsent(lane.toString(), l -> new HashSet<>())
                                .add(agent.agent().value())));
        for (var queue : RandomSite.QUEUES) {
            for (int step = 0; step < queue.steps().size(); step++) {
                String lane = queue.id() + "." + step;
                Set<String> inLine = members(lane, "waiting").stream()
                        .map(place -> place.substring(14))
                        .collect(Collectors.toSet());
                Set<String> standing = members(lane, "ready").stream()
                        .map(place -> place.substring(14))
                        .collect(Collectors.toSet());
                assertThat(inLine).as("line of %s", lane).isEqualTo(waiting.getOrDefault(lane, Set.of()));
                assertThat(standing).as("ready for %s", lane).isEqualTo(ready.getOrDefault(lane, Set.of()));
                assertThat(inLine.isEmpty() || standing.isEmpty())
                        .as("%s: a call waits beside an agent who is ready for it", lane)
                        .isTrue();
            }
        }
    }

    private boolean isDormant(LiveCall call) {
        return !"0".equals(dormant(call));
    }

    private String dormant(LiveCall call) {
        return StoredText.CALL
                .read(await(link.commands().get(keys.call(call.call()))))
                .text("dormant");
    }

    private List<String> members(String lane, String set) {
        return await(link.commands().zrange(link.prefix() + "lane:" + lane + ":" + set, 0, -1));
    }

    private void everythingTimedIsDue(List<LiveCall> calls, List<LiveAgent> agents) {
        List<String> expected = new ArrayList<>();
        calls.stream()
                .filter(call -> call.state() == CallState.Kind.OFFERED
                        || call.state() == CallState.Kind.RINGING
                        || (call.state() == CallState.Kind.WAITING && !isDormant(call) && mayRelax(call))
                        || (call.state() == CallState.Kind.WAITING && TRANSFERRED.equals(dormant(call))))
                .forEach(call -> expected.add("c" + call.call()));
        agents.stream()
                .filter(agent -> agent.state() == AgentState.WRAP_UP)
                .forEach(agent -> expected.add("a" + agent.agent()));
        assertThat(await(link.commands().zrange(keys.due(), 0, -1))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean mayRelax(LiveCall call) {
        return RandomSite.QUEUES.stream()
                .filter(queue -> queue.id().equals(call.queue()))
                .anyMatch(queue -> call.step() + 1 < queue.steps().size());
    }

    private void factsFoldToTheStoredState(List<LiveCall> calls, List<LiveAgent> agents) {
        for (List<Event> events = more(); !events.isEmpty(); events = more()) {
            events.forEach(event -> fold(event.fact()));
        }
        Map<CallId, CallState> open = new HashMap<>();
        foldedCalls.values().stream()
                .filter(call -> call.state().kind() != CallState.Kind.ENDED)
                .forEach(call -> open.put(call.id(), call.state()));
        assertThat(calls).as("no call is forgotten").extracting(LiveCall::call).hasSameElementsAs(open.keySet());
        for (LiveCall call : calls) {
            CallState folded = Objects.requireNonNull(open.get(call.call()));
            assertThat(folded.kind()).isEqualTo(call.state());
            if (folded instanceof CallState.Talking talking) {
                assertThat(talking.agent()).isEqualTo(call.agent());
                assertThat(talking.offer()).isEqualTo(call.token());
            }
        }
        Map<AgentId, AgentState> stored = agents.stream().collect(Collectors.toMap(LiveAgent::agent, LiveAgent::state));
        foldedAgents.forEach((agent, state) -> assertThat(state)
                .as("%s by the facts", agent)
                .isEqualTo(stored.getOrDefault(agent, AgentState.LOGGED_OUT)));
    }

    private List<Event> more() {
        List<Event> events = log.after(read);
        if (!events.isEmpty()) {
            read = events.getLast().id();
        }
        return events;
    }

    private void fold(Fact fact) {
        if (fact instanceof Fact.CallArrived arrived) {
            Call before = foldedCalls.put(arrived.call(), Call.arrived(arrived));
            assertThat(before == null || before.state().kind() == CallState.Kind.ENDED)
                    .as("%s arrives once, or as a call back that had been given up", arrived.call())
                    .isTrue();
        } else if (fact instanceof Fact.OfCall ofCall) {
            foldedCalls.compute(
                    ofCall.call(), (id, call) -> Objects.requireNonNull(call).after(ofCall));
        }
        if (fact instanceof Fact.OfAgent ofAgent) {
            AgentState from = foldedAgents.getOrDefault(ofAgent.agent(), AgentState.LOGGED_OUT);
            assertThat(AgentTransitions.legal(from, fact.getClass()))
                    .as("%s is %s, then %s", ofAgent.agent(), from, fact)
                    .isTrue();
            AgentTransitions.of(fact.getClass()).ifPresent(row -> foldedAgents.put(ofAgent.agent(), row.to()));
        }
    }
}
