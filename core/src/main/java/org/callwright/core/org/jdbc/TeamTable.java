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
import org.callwright.core.org.Team;
import org.callwright.core.page.IdText;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TeamTable extends Listed<TeamTable.Row, String> {
    @MappedEntity("team")
    record Row(
            @Id String id,
            String name,
            @Nullable String departmentId,
            @AsNumber @Nullable Instant deletedAt,
            @Version long version) {
        static Row of(Team team, @Nullable Instant deletedAt, long version) {
            return new Row(team.id(), team.name(), team.department(), deletedAt, version);
        }

        Edition<Team> edition() {
            return new Edition<>(new Team(id, name, departmentId), version);
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

    @Query("SELECT EXISTS (SELECT * FROM team_member WHERE team_id = :id)")
    boolean isInUse(String id);
}
