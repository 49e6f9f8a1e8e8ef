package org.callwright.core.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.staff.Colleagues;

/** Reports of agents by interval: how their time went. Open states count up to now. Thread-safe; blocks. */
public final class AgentReport {
    private static final Duration NEWEST = Duration.ofHours(1);
    /** No statement reads more than that, however few of its moments are of the page. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private record Place(Instant start, String key) {}

    private final AgentMoments moments;
    private final Membership membership;
    private final ZoneId zone;
    private final Clock clock;
    private final Pieces pieces;

    /**
     * @param zone the business's
     * @param pieces of a period are read by it
     */
    public AgentReport(AgentMoments moments, Membership membership, ZoneId zone, Clock clock, Pieces pieces) {
        this.moments = moments;
        this.membership = membership;
        this.zone = zone;
        this.clock = clock;
        this.pieces = pieces;
    }

    /**
     * By time, then by key.
     *
     * @throws IllegalArgumentException for a dimension that agents do not have
     */
    public List<ReportLine<AgentFigures>> rows(
            Period period, Interval interval, Dimension dimension, Colleagues within) {
        keys(dimension);
        Map<Place, AgentFigures> rows =
                new TreeMap<>(Comparator.comparing(Place::start).thenComparing(Place::key));
        List<Period> parts =
                past(period).map(past -> past.pieces(Pieces.AT_ONCE)).orElse(List.of());
        pieces.each(parts, piece -> figures(piece, interval, dimension, within))
                .forEach(some -> some.forEach((place, figures) -> rows.merge(place, figures, AgentFigures::plus)));
        return rows.entrySet().stream()
                .map(row -> new ReportLine<>(
                        row.getKey().start(),
                        interval.next(row.getKey().start(), zone),
                        row.getKey().key(),
                        row.getValue()))
                .toList();
    }

    private Map<Place, AgentFigures> figures(Period past, Interval interval, Dimension dimension, Colleagues within) {
        Function<AgentId, Set<String>> keys = keys(dimension);
        Map<Place, AgentFigures> rows = new HashMap<>();
        Map<AgentId, AgentTimes> times = new HashMap<>();
        Function<AgentId, AgentTimes> begin = agent -> new AgentTimes(
                past,
                interval,
                zone,
                (start, figures) -> keys.apply(agent)
                        .forEach(key -> rows.merge(new Place(start, key), figures, AgentFigures::plus)));
        moments.before(past.from(), within)
                .forEach(last -> times.computeIfAbsent(last.agent(), begin).wasBefore(last));
        moments.during(
                past,
                within,
                moment -> times.computeIfAbsent(moment.agent(), begin).becomes(moment));
        times.values().forEach(AgentTimes::end);
        return rows;
    }

    /**
     * The moments that a row's count has counted, newest first; {@code key} is the row's, the period the row's or less. They
     * are counted once more, as the report counts, from the newest on until the page is full.
     */
    public Page<AgentMoment> moments(
            AgentCount count, Period period, Dimension dimension, String key, Colleagues within, PageRequest page) {
        Function<AgentId, Set<String>> keys = keys(dimension);
        Colleagues theirs = dimension == Dimension.AGENT ? within.and(only(key)) : within;
        NewestFirst<AgentMoment> found = new NewestFirst<>(page, AgentMoment::at, AgentMoment::id);
        Pieces ofPage = pieces.ofOneReport();
        for (Period piece :
                past(period).map(past -> past.backwards(NEWEST, LONGEST)).orElse(List.of())) {
            if (found.wants(piece)) {
                ofPage.each(List.of(piece), one -> {
                    counted(count, one, theirs, moment -> {
                        if (keys.apply(moment.agent()).contains(key)) {
                            found.take(moment);
                        }
                    });
                    return one;
                });
            }
        }
        return found.page();
    }

    /**
     * The states that a row's time was spent in, newest first, cut at the ends of the period, which is the row's or less; all of
     * them together last as long as the report says.
     */
    public Page<AgentSpan> spans(
            AgentTime time, Period period, Dimension dimension, String key, Colleagues within, PageRequest page) {
        Function<AgentId, Set<String>> keys = keys(dimension);
        Colleagues theirs = dimension == Dimension.AGENT ? within.and(only(key)) : within;
        NewestFirst<AgentSpan> found = new NewestFirst<>(page, AgentSpan::start, AgentSpan::id);
        Pieces ofPage = pieces.ofOneReport();
        past(period).ifPresent(past -> {
            AgentSpans spans = new AgentSpans(moments, past, theirs, span -> {
                if (time.includes(span.state()) && keys.apply(span.agent()).contains(key)) {
                    found.take(span);
                }
            });
            for (Period piece : past.backwards(NEWEST, LONGEST)) {
                if (found.wants(piece)) {
                    ofPage.each(List.of(piece), one -> {
                        spans.look(one);
                        return one;
                    });
                }
            }
        });
        return found.page();
    }

    private void counted(AgentCount count, Period past, Colleagues within, Consumer<AgentMoment> each) {
        Map<AgentId, OfferCounting> offers = new HashMap<>();
        Function<AgentId, OfferCounting> begin = agent -> new OfferCounting();
        moments.before(past.from(), within)
                .forEach(last -> offers.computeIfAbsent(last.agent(), begin).wasBefore(last));
        moments.during(past, within, moment -> {
            if (offers.computeIfAbsent(moment.agent(), begin)
                    .count(moment)
                    .filter(count::equals)
                    .isPresent()) {
                each.accept(moment);
            }
        });
    }

    /** Of what is no agent's id there is nobody. */
    private static Colleagues only(String key) {
        try {
            return Colleagues.of(Set.of(new AgentId(key)));
        } catch (IllegalArgumentException e) {
            return Colleagues.of(Set.of());
        }
    }

    private Optional<Period> past(Period period) {
        Instant now = clock.instant();
        return period.from().isBefore(now)
                ? Optional.of(new Period(period.from(), period.to().isBefore(now) ? period.to() : now))
                : Optional.empty();
    }

    private Function<AgentId, Set<String>> keys(Dimension dimension) {
        Map<AgentId, Set<String>> known = new HashMap<>();
        Function<AgentId, Set<String>> ask = switch (dimension) {
            case ALL -> agent -> Set.of("");
            case AGENT -> agent -> Set.of(agent.value());
            case TEAM -> agent -> membership.teamsOfAgent(agent.value());
            case DEPARTMENT -> agent -> membership.departmentsOfAgent(agent.value());
            case QUEUE, SKILL, STORE, CATEGORY ->
                throw new IllegalArgumentException("agents' time is not divided by " + dimension);
        };
        return agent -> known.computeIfAbsent(agent, ask);
    }
}
