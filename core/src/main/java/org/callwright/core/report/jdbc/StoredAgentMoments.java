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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    // Nobody is talked to for longer, and without a bound a call that was not offered would be looked for in all that
    // he ever did.
    private static final long LONGEST_CALL = Duration.ofDays(1).toMillis();
    private static final String BEGAN =
            "(SELECT " + COLUMNS + " FROM agent_event WHERE agent_id = ? AND at BETWEEN ? AND ?"
                    + " AND call_id = ? AND kind IN ('Offered', 'DialledBack')"
                    + " ORDER BY at DESC, entry_ms DESC, entry_seq DESC, place DESC LIMIT 1)";
    // The log's own time, by which the table is ordered, and the facts' are told by different clocks.
    private static final long CLOCKS_DIFFER = Duration.ofHours(1).toMillis();
    private static final String DURING = "SELECT " + COLUMNS + " FROM agent_event WHERE entry_ms BETWEEN ? AND ?"
            + " AND at >= ? AND at < ? AND state IS NOT NULL ORDER BY entry_ms, entry_seq, place";
    private static final String OF_SOME = "SELECT " + COLUMNS + " FROM agent_event FORCE INDEX (by_agent)"
            + " WHERE agent_id IN (%s) AND at >= ? AND at < ? AND state IS NOT NULL ORDER BY entry_ms, entry_seq, place";
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
            List<String> some = agents.subList(from, Math.min(agents.size(), from + AGENTS_A_STATEMENT));
            List<AgentMoment> last = last(some, at);
            found.addAll(began(last));
            found.addAll(last);
        }
        return found;
    }

    private List<AgentMoment> last(List<String> agents, Instant before) {
        return jdbc.prepareStatement(each(agents.size(), LAST), statement -> {
            int place = 1;
            for (String agent : agents) {
                statement.setString(place++, agent);
                statement.setLong(place++, before.toEpochMilli());
            }
            return all(statement);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgentMoment> next(Period period, Colleagues within) {
        List<AgentMoment> found = new ArrayList<>();
        List<String> agents = agents(within);
        for (int from = 0; from < agents.size(); from += AGENTS_A_STATEMENT) {
            found.addAll(next(agents.subList(from, Math.min(agents.size(), from + AGENTS_A_STATEMENT)), period));
        }
        return found;
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

    /** How the calls began for those who are about one. */
    private List<AgentMoment> began(List<AgentMoment> last) {
        List<AgentMoment> busy =
                last.stream().filter(moment -> moment.call() != null).toList();
        if (busy.isEmpty()) {
            return List.of();
        }
        return jdbc.prepareStatement(each(busy.size(), BEGAN), statement -> {
            int place = 1;
            for (AgentMoment moment : busy) {
                long at = moment.at().toEpochMilli();
                statement.setString(place++, moment.agent().value());
                statement.setLong(place++, at - LONGEST_CALL);
                statement.setLong(place++, at);
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
        long from = period.from().toEpochMilli();
        long to = period.to().toEpochMilli();
        if (!within.everybody() && within.agents().size() <= AGENTS_A_STATEMENT) {
            ofSome(List.copyOf(within.agents()), from, to, each);
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
                    each.accept(moment);
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
