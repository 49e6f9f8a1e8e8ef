package org.callwright.core.report.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.event.EventId;
import org.callwright.core.report.AgentMoment;
import org.callwright.core.report.AgentMoments;
import org.callwright.core.report.Period;
import org.callwright.core.staff.Colleagues;
import org.jspecify.annotations.Nullable;

/** Reads {@code agent_event}. */
@Singleton
class StoredAgentMoments implements AgentMoments {
    private static final String COLUMNS = "entry_ms, entry_seq, place, agent_id, at, kind, state, call_id, reason";
    private static final String LAST = "(SELECT " + COLUMNS + " FROM agent_event WHERE agent_id = ? AND at < ?"
            + " AND state IS NOT NULL ORDER BY at DESC, entry_ms DESC, entry_seq DESC, place DESC LIMIT 1)";
    private static final String NEXT =
            "(SELECT " + COLUMNS + " FROM agent_event WHERE agent_id = ? AND at >= ? AND at < ?"
                    + " AND state IS NOT NULL ORDER BY at, entry_ms, entry_seq, place LIMIT 1)";
    private static final String NEAR = "(SELECT " + COLUMNS
            + " FROM agent_event WHERE agent_id = ? AND at >= ? AND at < ?" + " AND state IS NOT NULL)";
    // Nobody is talked to for longer, and without a bound a call that was not offered would be looked for in all that
    // he ever did.
    private static final long LONGEST_CALL = Duration.ofDays(1).toMillis();
    private static final String BEGAN =
            "(SELECT " + COLUMNS + " FROM agent_event WHERE agent_id = ? AND at BETWEEN ? AND ?"
                    + " AND entry_ms <= ? AND call_id = ? AND kind IN ('Offered', 'DialledBack')"
                    + " ORDER BY at DESC, entry_ms DESC, entry_seq DESC, place DESC LIMIT 1)";
    private static final Set<String> BEGINNINGS = Set.of("Offered", "DialledBack");
    // The log's own time, by which the table is ordered, and the facts' are told by different clocks.
    private static final long CLOCKS_DIFFER = Duration.ofHours(1).toMillis();
    private static final String DURING = "SELECT " + COLUMNS + " FROM agent_event WHERE entry_ms BETWEEN ? AND ?"
            + " AND at >= ? AND at < ? AND state IS NOT NULL ORDER BY entry_ms, entry_seq, place";
    private static final String OF_SOME = "SELECT " + COLUMNS + " FROM agent_event FORCE INDEX (by_agent)"
            + " WHERE agent_id IN (%s) AND at >= ? AND at < ? AND state IS NOT NULL ORDER BY entry_ms, entry_seq, place";
    /** What came last may have slipped from what had slipped. */
    private static final Duration TWO_SLIPS = LogCut.SLIP.multipliedBy(2);

    private static final long SLIP = LogCut.SLIP.toMillis();
    private static final int AGENTS_A_STATEMENT = 100;
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcOperations jdbc;

    StoredAgentMoments(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgentMoment> before(Instant at, Colleagues within) {
        List<AgentMoment> found = new ArrayList<>();
        List<String> agents = agents(within);
        for (int from = 0; from < agents.size(); from += AGENTS_A_STATEMENT) {
            Map<AgentId, Instant> asked = new HashMap<>();
            agents.subList(from, Math.min(agents.size(), from + AGENTS_A_STATEMENT))
                    .forEach(agent -> asked.put(new AgentId(agent), at));
            List<AgentMoment> last = lastInLog(asked);
            found.addAll(began(last));
            found.addAll(last);
        }
        return found;
    }

    /** The newest by time is the last in the log, unless a clock went back: those about it say which is. */
    private List<AgentMoment> lastInLog(Map<AgentId, Instant> asked) {
        List<AgentMoment> found = new ArrayList<>();
        Map<AgentId, Instant> left = asked;
        while (!left.isEmpty()) {
            Map<AgentId, Instant> before = left;
            List<AgentMoment> newest = last(before);
            Map<AgentId, List<AgentMoment>> near = near(newest, newestOne -> when(before, newestOne));
            left = new HashMap<>();
            for (AgentMoment one : newest) {
                AgentMoment last = LogCut.lastBefore(
                        when(before, one), one.at().minus(LogCut.SLIP), near.getOrDefault(one.agent(), List.of()));
                if (last == null) {
                    // All of these came later than one of a later time.
                    left.put(one.agent(), one.at().minus(LogCut.SLIP));
                } else {
                    found.add(last);
                }
            }
        }
        return found;
    }

    private static Instant when(Map<AgentId, Instant> asked, AgentMoment moment) {
        return asked.getOrDefault(moment.agent(), moment.at());
    }

    private List<AgentMoment> last(Map<AgentId, Instant> before) {
        return jdbc.prepareStatement(each(before.size(), LAST), statement -> {
            int place = 1;
            for (Map.Entry<AgentId, Instant> one : before.entrySet()) {
                statement.setString(place++, one.getKey().value());
                statement.setLong(place++, one.getValue().toEpochMilli());
            }
            return all(statement);
        });
    }

    /** What the agents did from a little before each of these until a little behind another time, in the order of the log. */
    private Map<AgentId, List<AgentMoment>> near(List<AgentMoment> some, Function<AgentMoment, Instant> until) {
        if (some.isEmpty()) {
            return Map.of();
        }
        List<AgentMoment> all = jdbc.prepareStatement(each(some.size(), NEAR), statement -> {
            int place = 1;
            for (AgentMoment one : some) {
                statement.setString(place++, one.agent().value());
                statement.setLong(place++, one.at().minus(TWO_SLIPS).toEpochMilli());
                statement.setLong(place++, until.apply(one).plus(LogCut.SLIP).toEpochMilli());
            }
            return all(statement);
        });
        return all.stream()
                .sorted(Comparator.comparing(AgentMoment::id))
                .collect(Collectors.groupingBy(AgentMoment::agent));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgentMoment> next(Period period, Colleagues within) {
        List<AgentMoment> found = new ArrayList<>();
        List<String> agents = agents(within);
        for (int from = 0; from < agents.size(); from += AGENTS_A_STATEMENT) {
            found.addAll(firstInLog(
                    next(agents.subList(from, Math.min(agents.size(), from + AGENTS_A_STATEMENT)), period), period));
        }
        return found;
    }

    private List<AgentMoment> firstInLog(List<AgentMoment> oldest, Period period) {
        Map<AgentId, List<AgentMoment>> near = near(oldest, AgentMoment::at);
        return oldest.stream()
                .flatMap(one -> near.getOrDefault(one.agent(), List.of()).stream()
                        .filter(moment -> !moment.at().isBefore(period.from()))
                        .limit(1))
                .filter(first -> first.at().isBefore(period.to()))
                .toList();
    }

    private List<AgentMoment> next(List<String> agents, Period period) {
        return jdbc.prepareStatement(each(agents.size(), NEXT), statement -> {
            int place = 1;
            for (String agent : agents) {
                statement.setString(place++, agent);
                statement.setLong(place++, period.from().toEpochMilli());
                statement.setLong(place++, period.to().toEpochMilli());
            }
            return all(statement);
        });
    }

    /**
     * How the calls began for those who are about one. The newest beginning by time is soon found in the index; those about it say
     * which was the last in the log.
     */
    private List<AgentMoment> began(List<AgentMoment> last) {
        List<AgentMoment> busy =
                last.stream().filter(moment -> moment.call() != null).toList();
        if (busy.isEmpty()) {
            return List.of();
        }
        Map<AgentId, List<AgentMoment>> near = near(newestBeginnings(busy), AgentMoment::at);
        return busy.stream()
                .flatMap(moment -> near.getOrDefault(moment.agent(), List.of()).stream()
                        .filter(one -> BEGINNINGS.contains(one.kind())
                                && Objects.equals(one.call(), moment.call())
                                && one.id().compareTo(moment.id()) <= 0)
                        .reduce((earlier, later) -> later)
                        .stream())
                .toList();
    }

    private List<AgentMoment> newestBeginnings(List<AgentMoment> busy) {
        return jdbc.prepareStatement(each(busy.size(), BEGAN), statement -> {
            int place = 1;
            for (AgentMoment moment : busy) {
                long at = moment.at().toEpochMilli();
                statement.setString(place++, moment.agent().value());
                statement.setLong(place++, at - LONGEST_CALL);
                statement.setLong(place++, at + SLIP);
                statement.setLong(place++, moment.id().millis());
                statement.setString(place++, String.valueOf(moment.call()));
            }
            return all(statement);
        });
    }

    private static String each(int number, String one) {
        return String.join(" UNION ALL ", Collections.nCopies(number, one));
    }

    private static List<AgentMoment> all(PreparedStatement statement) throws SQLException {
        List<AgentMoment> all = new ArrayList<>();
        read(statement, all::add);
        return all;
    }

    @Override
    @Transactional(readOnly = true)
    public void during(Period period, Colleagues within, Consumer<AgentMoment> each) {
        long from = period.from().toEpochMilli() - SLIP;
        long to = period.to().toEpochMilli() + SLIP;
        LogCut cut = new LogCut(period, each);
        if (!within.everybody() && within.agents().size() <= AGENTS_A_STATEMENT) {
            ofSome(List.copyOf(within.agents()), from, to, cut);
            return;
        }
        jdbc.prepareStatement(DURING, statement -> {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setLong(1, from - CLOCKS_DIFFER);
            statement.setLong(2, to + CLOCKS_DIFFER);
            statement.setLong(3, from);
            statement.setLong(4, to);
            read(statement, moment -> {
                if (within.include(moment.agent())) {
                    cut.accept(moment);
                }
            });
            return 0;
        });
    }

    private void ofSome(List<AgentId> agents, long from, long to, Consumer<AgentMoment> each) {
        if (agents.isEmpty()) {
            return;
        }
        String marks = String.join(",", Collections.nCopies(agents.size(), "?"));
        jdbc.prepareStatement(OF_SOME.formatted(marks), statement -> {
            statement.setFetchSize(ROWS_AT_ONCE);
            int place = 1;
            for (AgentId agent : agents) {
                statement.setString(place++, agent.value());
            }
            statement.setLong(place++, from);
            statement.setLong(place, to);
            read(statement, each);
            return 0;
        });
    }

    private List<String> agents(Colleagues within) {
        return jdbc.prepareStatement("SELECT id FROM agent", statement -> {
            List<String> agents = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (within.include(new AgentId(rows.getString(1)))) {
                        agents.add(rows.getString(1));
                    }
                }
            }
            return agents;
        });
    }

    private static @Nullable CallId call(@Nullable String id) {
        return id == null ? null : new CallId(id);
    }

    private static void read(PreparedStatement statement, Consumer<AgentMoment> each) throws SQLException {
        // Few agents have very many moments.
        Map<String, AgentId> agents = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.accept(new AgentMoment(
                        new EventId(rows.getLong(1), rows.getLong(2), rows.getInt(3)),
                        agents.computeIfAbsent(rows.getString(4), AgentId::new),
                        Instant.ofEpochMilli(rows.getLong(5)),
                        rows.getString(6),
                        AgentState.valueOf(rows.getString(7)),
                        call(rows.getString(8)),
                        rows.getString(9)));
            }
        }
    }
}
