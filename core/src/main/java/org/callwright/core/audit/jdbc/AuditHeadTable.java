package org.callwright.core.audit.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.callwright.core.audit.AuditChain;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditHeadTable extends GenericRepository<AuditHeadTable.Row, Integer> {
    int ONLY = 1;

    @MappedEntity("audit_head")
    record Row(@Id int id, long seq, String hash) {
        static final Row BEGINNING = new Row(ONLY, 0, AuditChain.BEGINNING);
    }

    /** Locks the row until the transaction is over, and makes it if it is not there. */
    @Query("INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, :beginning) ON DUPLICATE KEY UPDATE id = VALUES(id)")
    void lock(String beginning);

    Optional<Row> findById(int id);

    /** As it is at this moment, which need not be what the transaction has seen so far. */
    @Query("SELECT * FROM audit_head WHERE id = 1 FOR UPDATE")
    Optional<Row> last();

    void update(Row row);
}
