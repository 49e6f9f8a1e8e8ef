package org.callwright.core.layout.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.layout.PopField;
import org.callwright.core.layout.ScreenPopLayout;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LayoutTable extends GenericRepository<LayoutTable.Row, LayoutTable.Row> {
    /** @param fields their codes, separated by commas */
    @MappedEntity("screen_pop_layout")
    record Row(@Id String queueId, @Id String role, String fields, long version) {
        static String text(ScreenPopLayout layout) {
            return layout.fields().stream().map(PopField::code).collect(Collectors.joining(","));
        }

        /** A field that this version does not know is left out. */
        ScreenPopLayout layout() {
            List<PopField> known = Stream.of(fields.split(",", -1))
                    .flatMap(code -> PopField.of(code).stream())
                    .toList();
            return new ScreenPopLayout(queueId, role, known, version);
        }
    }

    @Query("SELECT * FROM screen_pop_layout ORDER BY queue_id, role")
    List<Row> all();

    @Query("SELECT * FROM screen_pop_layout WHERE queue_id = :queue AND role = :role")
    Optional<Row> find(String queue, String role);

    @Query("SELECT * FROM screen_pop_layout WHERE queue_id = :queue AND role = :role FOR UPDATE")
    Optional<Row> lock(String queue, String role);

    @Query("INSERT INTO screen_pop_layout (queue_id, role, fields, version) VALUES (:queue, :role, :fields, 0)")
    void add(String queue, String role, String fields);

    @Query("UPDATE screen_pop_layout SET fields = :fields, version = version + 1"
            + " WHERE queue_id = :queue AND role = :role")
    void change(String queue, String role, String fields);

    @Query("DELETE FROM screen_pop_layout WHERE queue_id = :queue AND role = :role")
    long remove(String queue, String role);

    @Query("SELECT COUNT(*) FROM service_queue WHERE id = :queue AND deleted_at IS NULL")
    long queues(String queue);

    @Query("SELECT COUNT(*) FROM role WHERE id = :role")
    long roles(String role);
}
