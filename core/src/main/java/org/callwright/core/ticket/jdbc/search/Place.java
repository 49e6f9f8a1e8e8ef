package org.callwright.core.ticket.jdbc.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.staff.Roll;
import org.callwright.core.ticket.TicketFilter;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a ticket may be at a team and a department, as reports have it: theirs is what they have, and, of what no
 * team or no department has, what their members answered last.
 *
 * @param columns that have to have a value
 * @param answered by whom it was answered last; null: by whomever
 * @param without of which it must have none, as those who answered stand for it; it is looked for by the first
 */
record Place(List<Lead.OfColumn> columns, @Nullable Set<AgentId> answered, List<Unit> without) {
    /** What a ticket may be at. */
    enum Unit {
        TEAM("team_id", "team_agent"),
        DEPARTMENT("department_id", "department_agent");

        private final String column;
        private final String agent;

        Unit(String column, String agent) {
            this.column = column;
            this.agent = agent;
        }
    }

    private static final Place ANY = new Place(List.of(), null, List.of());

    static List<Place> of(TicketFilter filter, Roll roll) {
        List<Place> places = List.of(ANY);
        if (filter.team() != null) {
            places = both(places, Unit.TEAM, filter.team(), roll.agentsOfTeam(filter.team()));
        }
        if (filter.department() != null) {
            places = both(places, Unit.DEPARTMENT, filter.department(), roll.agentsOfDepartment(filter.department()));
        }
        return places;
    }

    private static List<Place> both(List<Place> places, Unit unit, String id, Set<AgentId> members) {
        List<Place> both = new ArrayList<>();
        for (Place place : places) {
            both.add(new Place(with(place.columns, new Lead.OfColumn(unit.column, id)), place.answered, place.without));
            Set<AgentId> agents = place.answered == null ? members : common(place.answered, members);
            if (!agents.isEmpty()) {
                both.add(new Place(place.columns, agents, with(place.without, unit)));
            }
        }
        return both;
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static Set<AgentId> common(Set<AgentId> some, Set<AgentId> others) {
        Set<AgentId> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    boolean isNobodys(Unit unit) {
        return without.contains(unit);
    }

    /** The condition, whichever index is read. */
    Sql conditions() {
        return answered == null ? has() : among(answered);
    }

    /** Of those who answered only some, found otherwise. */
    Sql among(Set<AgentId> agents) {
        Sql nobodys = has().in(
                        "agent_id", agents.stream().map(AgentId::value).sorted().toList());
        without.forEach(unit -> nobodys.and(unit.column + " IS NULL", true));
        return nobodys;
    }

    /** Those of many agents, by that index or in the list's order: said once only, so that the database sees how many there are. */
    Sql answeredByAny(Set<AgentId> agents) {
        List<String> values = agents.stream().map(AgentId::value).sorted().toList();
        Sql theirs = new Sql().in(without.getFirst().agent, values);
        without.stream().skip(1).forEach(unit -> theirs.and(unit.column + " IS NULL", true));
        return theirs.and(has());
    }

    /** Those of one agent, by an index that has no others. */
    Sql answeredBy(AgentId agent) {
        Unit first = without.getFirst();
        Lead.OfColumn lead = new Lead.OfColumn(first.agent, agent.value());
        Sql his = new Sql().from(lead.table(), List.of(), Map.of()).and(first.agent + " = ?", agent.value());
        without.stream().skip(1).forEach(unit -> his.and(unit.agent + " = ?", agent.value()));
        return his.and(has());
    }

    private Sql has() {
        Sql has = new Sql();
        columns.forEach(column -> has.and(column.column() + " = ?", column.value()));
        return has;
    }
}
