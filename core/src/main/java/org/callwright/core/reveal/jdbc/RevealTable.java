package org.callwright.core.reveal.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.reveal.Reveal;
import org.callwright.core.reveal.RevealSubject;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RevealTable extends GenericRepository<RevealTable.Row, Long> {
    @MappedEntity("number_reveal")
    record Row(
            @Id @GeneratedValue long id,
            String account,
            RevealSubject.Kind subjectKind,
            String subjectId,
            String reason,
            @AsNumber Instant at,
            @AsNumber Instant untilAt,
            @Nullable String numberIndex) {
        Reveal reveal() {
            return new Reveal(id, new RevealSubject(subjectKind, subjectId), untilAt, numberIndex);
        }
    }

    Row insert(Row row);

    List<Row> findByIdIn(Collection<Long> ids);

    @Query("SELECT * FROM number_reveal WHERE account = :account AND subject_kind = :kind AND subject_id = :subject"
            + " AND number_index = :number AND until_at > :now ORDER BY until_at DESC LIMIT 1")
    Optional<Row> open(String account, RevealSubject.Kind kind, String subject, String number, @AsNumber Instant now);

    @Query("SELECT * FROM number_reveal WHERE id = :id AND account = :account AND until_at > :now")
    Optional<Row> find(long id, String account, @AsNumber Instant now);

    /** The count's row stays locked until the transaction is over. */
    @Query("INSERT INTO reveal_count (account, hour, used) VALUES (:account, :hour, 1)"
            + " ON DUPLICATE KEY UPDATE used = used + 1")
    void count(String account, long hour);

    @Query("SELECT used FROM reveal_count WHERE account = :account AND hour = :hour")
    int used(String account, long hour);

    @Query("DELETE FROM reveal_count WHERE account = :account AND hour < :hour")
    void forgetCounts(String account, long hour);

    @Query("SELECT * FROM number_reveal WHERE subject_kind = :kind AND subject_id IN (:subjects) ORDER BY at, id")
    List<Row> of(RevealSubject.Kind kind, List<String> subjects);

    @Query("UPDATE number_reveal SET reason = '', number_index = NULL, until_at = at"
            + " WHERE subject_kind = :kind AND subject_id IN (:subjects)")
    void forgetReasons(RevealSubject.Kind kind, List<String> subjects);
}
