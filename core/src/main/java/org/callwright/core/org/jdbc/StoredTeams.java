package org.callwright.core.org.jdbc;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Refused;
import org.callwright.core.change.jdbc.Changes;
import org.callwright.core.change.jdbc.StoredRegister;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.org.Team;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

@Singleton
class StoredTeams extends StoredRegister<Team> {
    private static final Ordering<TeamTable.Row> ORDERING = Ordering.<TeamTable.Row>byText(
                    new Sorting("id", false), "id", TeamTable.Row::id)
            .text("id", "id", TeamTable.Row::id)
            .text("name", "name", TeamTable.Row::name);

    private final TeamTable teams;
    private final DepartmentTable departments;
    private final Clock clock;

    StoredTeams(TeamTable teams, DepartmentTable departments, Changes changes, Clock clock) {
        super("team", Permission.ORG_WRITE, changes, () -> {});
        this.teams = teams;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public Page<Edition<Team>> list(PageRequest page) {
        return new Conditions<TeamTable.Row>()
                .isNull("deletedAt")
                .ordered(teams, page, ORDERING)
                .map(TeamTable.Row::edition);
    }

    @Override
    public Optional<Edition<Team>> byId(String id) {
        return teams.present(id).map(TeamTable.Row::edition);
    }

    @Override
    protected String id(Team team) {
        return team.id();
    }

    @Override
    protected Map<String, String> facts(Team team) {
        return Map.of("name", team.name(), "department", team.department() == null ? "" : team.department());
    }

    @Override
    protected boolean taken(String id) {
        return teams.existsById(id);
    }

    @Override
    protected void check(Team team) {
        String department = team.department();
        if (department != null && departments.present(department).isEmpty()) {
            throw Refused.value("department", "there is no such department");
        }
    }

    @Override
    protected void insert(Team team) {
        teams.insert(TeamTable.Row.of(team, null, 0));
    }

    @Override
    protected void update(Team team, long version) {
        teams.update(TeamTable.Row.of(team, null, version));
    }

    @Override
    protected void delete(Team team, long version) {
        if (teams.isInUse(team.id())) {
            throw Refused.state(null, "people are still in this team");
        }
        teams.update(TeamTable.Row.of(team, clock.instant(), version));
    }
}
