package org.callwright.core.account.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.callwright.core.jdbc.AsNumber;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RefreshTokenTable extends GenericRepository<RefreshTokenTable.Row, String> {
    @MappedEntity("refresh_token")
    record Row(
            @Id String hash,
            String session,
            String account,
            @AsNumber Instant begunAt,
            @AsNumber Instant expiresAt,
            @AsNumber @Nullable Instant usedAt,
            @Nullable String parent) {}

    void insert(Row row);

    /** Locks it until the transaction is over: of two who trade it at once the second sees that it is used. */
    @Query("SELECT * FROM refresh_token WHERE hash = :hash FOR UPDATE")
    Optional<Row> lock(String hash);

    @Query("UPDATE refresh_token SET used_at = :now WHERE hash = :hash")
    void use(String hash, @AsNumber Instant now);

    @Query("SELECT * FROM refresh_token WHERE parent = :parent AND used_at IS NULL")
    Optional<Row> unusedOf(String parent);

    /** @return 0 when somebody has used it meanwhile */
    @Query("UPDATE refresh_token SET used_at = :now WHERE hash = :hash AND used_at IS NULL")
    int takeBack(String hash, @AsNumber Instant now);

    void deleteBySession(String session);

    void deleteByAccount(String account);

    @Query("DELETE FROM refresh_token WHERE expires_at < :now LIMIT 1000")
    int deleteExpired(@AsNumber Instant now);
}
