package org.callwright.core.audit.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.audit.AuditEntry;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.Listed;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditEntryTable extends Listed<AuditEntryTable.Row, Long> {
    /** @param details see {@link DetailsText} */
    @MappedEntity("audit_entry")
    record Row(
            @Id long seq,
            @AsNumber Instant at,
            String account,
            String action,
            String subject,
            String subjectId,
            String details,
            String hash) {
        static Row of(AuditEntry entry) {
            return new Row(
                    entry.seq(),
                    entry.at(),
                    entry.account(),
                    entry.action(),
                    entry.subject(),
                    entry.subjectId(),
                    DetailsText.write(entry.details()),
                    entry.hash());
        }

        AuditEntry entry() {
            return new AuditEntry(seq, at, account, action, subject, subjectId, DetailsText.read(details), hash);
        }
    }

    Optional<Row> findById(long seq);

    void insertAll(List<Row> rows);

    @Query("SELECT * FROM audit_entry WHERE seq > :seq ORDER BY seq LIMIT :most")
    List<Row> following(long seq, int most);
}
