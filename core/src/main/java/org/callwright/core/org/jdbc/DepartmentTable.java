package org.callwright.core.org.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import org.callwright.core.change.Edition;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.org.Department;
import org.callwright.core.page.IdText;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DepartmentTable extends Listed<DepartmentTable.Row, String> {
    @MappedEntity("department")
    record Row(
            @Id String id,
            String name,
            @AsNumber @Nullable Instant deletedAt,
            @Version long version) {
        static Row of(Department department, @Nullable Instant deletedAt, long version) {
            return new Row(department.id(), department.name(), deletedAt, version);
        }

        Edition<Department> edition() {
            return new Edition<>(new Department(id, name), version);
        }
    }

    boolean existsById(String id);

    Optional<Row> findByIdAndDeletedAtIsNull(String id);

    /** None of what no id can be. */
    default Optional<Row> present(String id) {
        return IdText.possible(id) ? findByIdAndDeletedAtIsNull(id) : Optional.empty();
    }

    void insert(Row row);

    void update(Row row);

    @Query("SELECT EXISTS (SELECT * FROM account WHERE department_id = :id)"
            + " OR EXISTS (SELECT * FROM team WHERE department_id = :id AND deleted_at IS NULL)")
    boolean isInUse(String id);
}
