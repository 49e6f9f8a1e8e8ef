package org.callwright.core.report.jdbc;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.CallCell;
import org.callwright.core.report.CallCount;
import org.callwright.core.report.CallCounts;
import org.callwright.core.report.CallKey;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;
import org.callwright.core.staff.Colleagues;

/**
 * Adds up the pieces of a period side by side, as one statement keeps one processor of the database busy only. A piece is told
 * from the others by the quarters of an hour that it is made of, so their results need no adding up.
 */
@Singleton
class StoredCallCounts implements CallCounts {
    private static final int PIECES = 4;
    private static final Duration FIRST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(512);
    private static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparing(Cursor::number).thenComparing(Cursor::id).reversed();

    private final CallSums sums;
    private final FiledCalls filed;
    private final SideBySide sideBySide;

    StoredCallCounts(CallSums sums, FiledCalls filed, SideBySide sideBySide) {
        this.sums = sums;
        this.filed = filed;
        this.sideBySide = sideBySide;
    }

    @Override
    public List<CallCell> cells(CallKey key, Period period, Targets targets, Colleagues within) {
        List<AgentId> agents = List.copyOf(within.agents());
        if (!within.everybody() && agents.isEmpty()) {
            return List.of();
        }
        return sideBySide.each(period.pieces(PIECES), piece -> sums.cells(key, piece, targets, agents)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Page<CallId> calls(
            CallCount count,
            Period period,
            Targets targets,
            Colleagues within,
            CallKey key,
            Set<String> members,
            PageRequest page) {
        if ((!within.everybody() && within.agents().isEmpty())
                || !members.stream().allMatch(IdText::possible)) {
            return Page.empty();
        }
        return sideBySide.one(() -> found(count, period, targets, within, key, members, page));
    }

    private Page<CallId> found(
            CallCount count,
            Period period,
            Targets targets,
            Colleagues within,
            CallKey key,
            Set<String> members,
            PageRequest page) {
        Function<Period, CallSelection> wanted =
                some -> new CallSelection(some).counted(count, targets).after(page);
        Page<Cursor> found = switch (key) {
            case QUEUE -> {
                CallSelection selection = wanted.apply(period).within(within).amongQueues(members);
                yield Page.of(filed.found(selection, page), page.limit(), cursor -> cursor);
            }
            case AGENT -> ofAgents(wanted, period, reached(members, within), page);
            case STORE, CATEGORY ->
                filed.page(
                        key,
                        members.iterator().next(),
                        period,
                        some -> wanted.apply(some).within(within),
                        page);
        };
        return found.map(cursor -> new CallId(cursor.id()));
    }

    private static List<String> reached(Set<String> agents, Colleagues within) {
        return agents.stream()
                .filter(agent -> within.include(new AgentId(agent)))
                .toList();
    }

    /** Of a long period, most of which the newest calls spare. */
    private Page<Cursor> ofAgents(
            Function<Period, CallSelection> wanted, Period period, List<String> agents, PageRequest page) {
        List<Cursor> found = new ArrayList<>();
        for (Period piece : period.backwards(FIRST, LONGEST)) {
            if (agents.isEmpty() || found.size() > page.limit()) {
                break;
            }
            found.addAll(ofAgentsIn(piece, wanted, agents, page));
        }
        return Page.of(found, page.limit(), cursor -> cursor);
    }

    /** Two searches, each of which has an index of its own. */
    private List<Cursor> ofAgentsIn(
            Period piece, Function<Period, CallSelection> wanted, List<String> agents, PageRequest page) {
        return Stream.of(wanted.apply(piece).alone(agents), wanted.apply(piece).shared(agents, piece))
                .flatMap(selection -> filed.found(selection, page).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
