package org.callwright.core.catalog.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Which views somebody sees: his own, and those that are shared. Either index is read in its own order, to the page's end. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ViewTable extends GenericRepository<ViewTable.Row, String> {
    @MappedEntity("definition")
    record Row(@Id String id) {}

    @Query("SELECT id FROM ("
            + "(SELECT id FROM definition WHERE view_owner = :account AND id > :after ORDER BY id LIMIT :most)"
            + " UNION DISTINCT"
            + " (SELECT id FROM definition WHERE view_shared = TRUE AND id > :after ORDER BY id LIMIT :most)"
            + ") seen ORDER BY id LIMIT :most")
    List<String> seenAfter(String account, String after, int most);

    @Query("SELECT id FROM ("
            + "(SELECT id FROM definition WHERE view_owner = :account AND id < :before ORDER BY id DESC LIMIT :most)"
            + " UNION DISTINCT"
            + " (SELECT id FROM definition WHERE view_shared = TRUE AND id < :before ORDER BY id DESC LIMIT :most)"
            + ") seen ORDER BY id DESC LIMIT :most")
    List<String> seenBefore(String account, String before, int most);

    @Query("SELECT COUNT(*) FROM definition WHERE view_owner = :account")
    int keptBy(String account);
}
