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
import org.callwright.core.org.Department;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

@Singleton
class StoredDepartments extends StoredRegister<Department> {
    private static final Ordering<DepartmentTable.Row> ORDERING = Ordering.<DepartmentTable.Row>byText(
                    new Sorting("id", false), "id", DepartmentTable.Row::id)
            .text("id", "id", DepartmentTable.Row::id)
            .text("name", "name", DepartmentTable.Row::name);

    private final DepartmentTable departments;
    private final Clock clock;

    StoredDepartments(DepartmentTable departments, Changes changes, Clock clock) {
        super("department", Permission.ORG_WRITE, changes, () -> {});
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public Page<Edition<Department>> list(PageRequest page) {
        return new Conditions<DepartmentTable.Row>()
                .isNull("deletedAt")
                .ordered(departments, page, ORDERING)
                .map(DepartmentTable.Row::edition);
    }

    @Override
    public Optional<Edition<Department>> byId(String id) {
        return departments.present(id).map(DepartmentTable.Row::edition);
    }

    @Override
    protected String id(Department department) {
        return department.id();
    }

    @Override
    protected Map<String, String> facts(Department department) {
        return Map.of("name", department.name());
    }

    @Override
    protected boolean taken(String id) {
        return departments.existsById(id);
    }

    @Override
    protected void check(Department department) {}

    @Override
    protected void insert(Department department) {
        departments.insert(DepartmentTable.Row.of(department, null, 0));
    }

    @Override
    protected void update(Department department, long version) {
        departments.update(DepartmentTable.Row.of(department, null, version));
    }

    @Override
    protected void delete(Department department, long version) {
        if (departments.isInUse(department.id())) {
            throw Refused.state(null, "people or teams are still in this department");
        }
        departments.update(DepartmentTable.Row.of(department, clock.instant(), version));
    }
}
