package org.callwright.core.ticket.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.ticket.TicketReach;

/**
 * Whose tickets somebody gets at, as conditions of which one is enough. Each has an index of its own: put together by OR,
 * none would serve.
 */
public final class ReachSql {
    private ReachSql() {}

    /** Whether somebody gets at a ticket, as one condition: for adding up what another index has found. */
    public static Sql condition(TicketReach reach) {
        return Sql.anyOf(branches(reach).stream().map(Branch::conditions).toList());
    }

    /** @param few whether these are one person's */
    record Branch(Sql conditions, boolean few) {}

    /** As {@link TicketReach#covers}. */
    static List<Branch> branches(TicketReach reach) {
        if (reach.scope() == Scope.ALL) {
            return List.of(new Branch(new Sql(), false));
        }
        Actor who = reach.who();
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch(new Sql().and("assignee = ?", who.account()), true));
        if (who.agent() != null) {
            branches.add(new Branch(new Sql().and("agent_id = ?", who.agent().value()), true));
        }
        ofMany(reach).forEach(conditions -> branches.add(new Branch(conditions, false)));
        return branches;
    }

    private static List<Sql> ofMany(TicketReach reach) {
        Actor who = reach.who();
        List<Sql> branches = new ArrayList<>();
        reach.queues()
                .forEach(queue -> branches.add(
                        new Sql().and("assignee IS NULL AND agent_id IS NULL AND queue_id = ?", queue.value())));
        if (reach.scope().covers(Scope.TEAM) && !reach.colleagues().isEmpty()) {
            branches.add(new Sql()
                    .in(
                            "agent_id",
                            reach.colleagues().stream()
                                    .map(AgentId::value)
                                    .sorted()
                                    .toList()));
        }
        boolean wholeTeam = reach.scope().covers(Scope.TEAM);
        who.teams()
                .forEach(team -> branches.add(
                        new Sql().and(wholeTeam ? "team_id = ?" : "team_id = ? AND assignee IS NULL", team)));
        if (who.department() != null) {
            boolean wholeDepartment = reach.scope().covers(Scope.DEPARTMENT);
            branches.add(new Sql()
                    .and(
                            wholeDepartment
                                    ? "department_id = ?"
                                    : "department_id = ? AND team_id IS NULL AND assignee IS NULL",
                            who.department()));
        }
        return branches;
    }
}
