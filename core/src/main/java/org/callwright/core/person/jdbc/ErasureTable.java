package org.callwright.core.person.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** How many people have been forgotten. It is locked from an erasure to the end of its transaction, so none is missed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ErasureTable extends GenericRepository<ErasureTable.Row, Integer> {
    @MappedEntity("person_erasure")
    record Row(@Id int id, long erasures) {}

    @Query("INSERT INTO person_erasure (id, erasures) VALUES (1, 1) ON DUPLICATE KEY UPDATE erasures = erasures + 1")
    void oneMore();

    @Query("SELECT COALESCE(SUM(erasures), 0) FROM person_erasure")
    long count();
}
