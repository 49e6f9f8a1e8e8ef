package org.callwright.core.repetition.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.callwright.core.jdbc.AsNumber;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RequestTable extends GenericRepository<RequestTable.Row, RequestTable.Row> {
    @MappedEntity("request_once")
    record Row(
            @Id String account,
            @Id String requestKey,
            String claim,
            String requestHash,
            @Nullable Integer status,
            @Nullable String etag,
            @Nullable String location,
            @Nullable String body,
            @AsNumber Instant begunAt) {}

    /** Takes a key that nobody has, or that is older than {@code old}; otherwise changes nothing. */
    @Query("INSERT INTO request_once (account, request_key, claim, request_hash, begun_at)"
            + " VALUES (:account, :key, :claim, :hash, :now) ON DUPLICATE KEY UPDATE"
            + " claim = IF(begun_at < :old, VALUES(claim), claim),"
            + " request_hash = IF(begun_at < :old, VALUES(request_hash), request_hash),"
            + " status = IF(begun_at < :old, NULL, status),"
            + " begun_at = IF(begun_at < :old, VALUES(begun_at), begun_at)")
    void take(String account, String key, String claim, String hash, @AsNumber Instant now, @AsNumber Instant old);

    @Query("SELECT * FROM request_once WHERE account = :account AND request_key = :key")
    Row find(String account, String key);

    @Query("UPDATE request_once SET status = :status, etag = :etag, location = :location, body = :body"
            + " WHERE account = :account AND request_key = :key AND claim = :claim")
    void answer(
            String account,
            String key,
            String claim,
            int status,
            @Nullable String etag,
            @Nullable String location,
            @Nullable String body);

    @Query("DELETE FROM request_once WHERE account = :account AND request_key = :key AND claim = :claim")
    void release(String account, String key, String claim);

    @Query("DELETE FROM request_once WHERE begun_at < :old LIMIT 1000")
    int forget(@AsNumber Instant old);
}
