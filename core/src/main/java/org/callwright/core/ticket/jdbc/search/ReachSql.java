package org.callwright.core.ticket.jdbc.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketReach;
import org.jspecify.annotations.Nullable;

/**
 * Whose tickets somebody gets at, as conditions of which one is enough. Each has an index of its own: put together by OR,
 * none would serve.
 */
public final class ReachSql {
    private static final String CREATOR = "created_by";
    private static final String AGENT = "agent_id";
    private static final String TEAM = "team_id";
    private static final String DEPARTMENT = "department_id";
    private static final String QUEUE_WAITING = "queue_waiting";
    private static final String TEAM_WAITING = "team_waiting";
    private static final String DEPARTMENT_WAITING = "department_waiting";

    private ReachSql() {}

    /** Whether somebody gets at a ticket, as one condition: for adding up what another index has found. */
    public static Sql condition(TicketReach reach) {
        return Sql.anyOf(branches(reach, 0).stream().map(Branch::conditions).toList());
    }

    /** The same by columns that any index may have. */
    static Sql spelledOut(TicketReach reach) {
        return Sql.anyOf(branches(reach, 0).stream()
                .map(branch -> branch.spelledOut().conditions())
                .toList());
    }

    /** @param lead the same by one column's value; null: there is no such column */
    record Branch(Sql conditions, Lead.@Nullable OfColumn lead) {
        private static Branch of(String column, String value) {
            return new Branch(new Sql().and(column + " = ?", value), new Lead.OfColumn(column, value));
        }

        /** Whether no other index has what these are told by. */
        boolean needsItsOwn() {
            return lead != null && lead.column().equals(CREATOR);
        }

        /** Said without the columns that only the index of those who wait has. */
        private Branch spelledOut() {
            return lead == null
                    ? this
                    : switch (lead.column()) {
                        case QUEUE_WAITING ->
                            new Branch(
                                    new Sql()
                                            .and(
                                                    "assignee IS NULL AND agent_id IS NULL AND queue_id = ?",
                                                    lead.value()),
                                    null);
                        case TEAM_WAITING ->
                            new Branch(new Sql().and("assignee IS NULL AND team_id = ?", lead.value()), null);
                        case DEPARTMENT_WAITING ->
                            new Branch(
                                    new Sql()
                                            .and(
                                                    "assignee IS NULL AND team_id IS NULL AND department_id = ?",
                                                    lead.value()),
                                    null);
                        default -> this;
                    };
        }

        /** Whether there can be one that an agent answered who is none of theirs, and that nobody has there. */
        private boolean isAt(Place place) {
            return lead != null
                    && switch (lead.column()) {
                        case AGENT, QUEUE_WAITING -> false;
                        case TEAM, TEAM_WAITING -> !place.isNobodys(Place.Unit.TEAM);
                        case DEPARTMENT, DEPARTMENT_WAITING -> !place.isNobodys(Place.Unit.DEPARTMENT);
                        default -> true;
                    };
        }

        /** Whether none of these can be meant: what waits to be taken on is nobody's. */
        private boolean excludedBy(TicketFilter filter) {
            return lead != null
                    && switch (lead.column()) {
                        case QUEUE_WAITING -> filter.assignee() != null || filter.agent() != null;
                        case TEAM_WAITING, DEPARTMENT_WAITING -> filter.assignee() != null;
                        default -> false;
                    };
        }
    }

    /** Whom a ticket has to be answered by for somebody to get at it for that alone. */
    static Set<AgentId> answeredByOurs(TicketReach reach, Set<AgentId> agents) {
        Actor who = reach.who();
        return agents.stream()
                .filter(agent -> reach.scope() == Scope.ALL
                        || agent.equals(who.agent())
                        || (reach.scope().covers(Scope.TEAM)
                                && reach.colleagues().contains(agent)))
                .collect(toUnmodifiableSet());
    }

    /** What somebody gets at though it was answered by none of his. */
    static List<Sql> answeredByOthers(TicketReach reach, TicketFilter filter, Place place) {
        return branches(reach, 0).stream()
                .filter(branch -> !branch.excludedBy(filter) && branch.isAt(place))
                .map(Branch::conditions)
                .toList();
    }

    /** Those among which something can be that is wanted. */
    static List<Branch> branches(TicketReach reach, TicketFilter filter, int apart) {
        return branches(reach, apart).stream()
                .filter(branch -> !branch.excludedBy(filter))
                .map(branch -> filter.agent() == null ? branch : branch.spelledOut())
                .toList();
    }

    /**
     * As {@link TicketReach#covers}.
     *
     * @param apart so many colleagues at most have their tickets gone through one by one
     */
    private static List<Branch> branches(TicketReach reach, int apart) {
        if (reach.scope() == Scope.ALL) {
            return List.of(new Branch(new Sql(), null));
        }
        Actor who = reach.who();
        boolean wholeTeam = reach.scope().covers(Scope.TEAM);
        boolean wholeDepartment = reach.scope().covers(Scope.DEPARTMENT);
        List<Branch> branches = new ArrayList<>();
        branches.add(Branch.of("assignee", who.account()));
        branches.add(Branch.of(CREATOR, who.account()));
        if (who.agent() != null) {
            branches.add(Branch.of(AGENT, who.agent().value()));
        }
        reach.queues().forEach(queue -> branches.add(Branch.of(QUEUE_WAITING, queue.value())));
        if (wholeTeam && !reach.colleagues().isEmpty()) {
            List<String> colleagues =
                    reach.colleagues().stream().map(AgentId::value).sorted().toList();
            if (colleagues.size() <= apart) {
                colleagues.forEach(colleague -> branches.add(Branch.of(AGENT, colleague)));
            } else {
                branches.add(new Branch(new Sql().in(AGENT, colleagues), null));
            }
        }
        who.teams().forEach(team -> branches.add(Branch.of(wholeTeam ? TEAM : TEAM_WAITING, team)));
        if (who.department() != null) {
            branches.add(Branch.of(wholeDepartment ? DEPARTMENT : DEPARTMENT_WAITING, who.department()));
        }
        return branches;
    }
}
