package org.callwright.core.person.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Files whose rows are gone, until they are gone as well. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ErasedFileTable extends GenericRepository<ErasedFileTable.Row, Long> {
    @MappedEntity("erased_file")
    record Row(@Id @GeneratedValue long id, String kind, String path) {}

    Row insert(Row row);

    @Query("SELECT * FROM erased_file WHERE id > :id ORDER BY id LIMIT 100")
    List<Row> behind(long id);

    @Query("DELETE FROM erased_file WHERE id = :id")
    void gone(long id);
}
