package org.callwright.core.customer.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.customer.Verification;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.Listed;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CustomerTable extends Listed<CustomerTable.Row, Long> {
    /**
     * @param numberlessName what those find and order it by who may not see numbers
     * @param survivorId the one that survived of this and others; null: this one
     * @param mergedInto the one that this one was merged into, itself merged perhaps
     * @param version counts changes; an update of another version than the stored one fails
     */
    @MappedEntity("customer")
    record Row(
            @Id @GeneratedValue long id,
            String number,
            String name,
            String numberlessName,
            @Nullable String member,
            @Nullable String tier,
            @Nullable Long points,
            @Nullable String idNumberSealed,
            @Nullable String idNumberIndex,
            @Nullable String idNumberLast4,
            Verification verificationStatus,
            String note,
            @Nullable Long survivorId,
            @Nullable Long mergedInto,
            @AsNumber Instant createdAt,
            @AsNumber Instant updatedAt,
            @AsNumber @Nullable Instant deletedAt,
            @AsNumber @Nullable Instant erasedAt,
            @Version long version) {
        /** The one whose file this is part of. */
        long survivor() {
            return survivorId == null ? id : survivorId;
        }

        boolean survives() {
            return survivorId == null && deletedAt == null;
        }
    }

    List<Row> findByIdIn(Collection<Long> ids);

    Optional<Row> findByNumber(String number);

    List<Row> findByNumberIn(Collection<String> numbers);

    /** These, and all that were merged into them; the survivors first. */
    @Query("SELECT * FROM customer WHERE id IN (:survivors) OR survivor_id IN (:survivors)"
            + " ORDER BY survivor_id IS NOT NULL, id")
    List<Row> people(Collection<Long> survivors);

    /** Locks them until the transaction is over, in an order that lets nobody wait for another for ever. */
    @Query("SELECT * FROM customer WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<Row> lock(Collection<Long> ids);

    /** As {@link #people}, of this moment, and locked until the transaction is over. */
    @Query("SELECT * FROM customer WHERE id = :survivor OR survivor_id = :survivor ORDER BY id FOR UPDATE")
    List<Row> lockPerson(long survivor);

    Row insert(Row row);

    void update(Row row);

    @Query("UPDATE customer SET number = :number WHERE id = :id")
    void name(long id, String number);

    @Query("UPDATE customer SET deleted_at = :at, updated_at = :at, version = version + 1 WHERE id = :id")
    void remove(long id, @AsNumber Instant at);

    /** Something that belongs to the file has changed. */
    @Query("UPDATE customer SET updated_at = :at, version = version + 1 WHERE id = :id")
    void touch(long id, @AsNumber Instant at);

    @Query("UPDATE customer SET survivor_id = :survivor, version = version + 1 WHERE id IN (:ids)")
    void lead(Collection<Long> ids, @Nullable Long survivor);

    @Query("UPDATE customer SET merged_into = :into WHERE id = :id")
    void mergeInto(long id, @Nullable Long into);

    @Query(
            "UPDATE customer SET number = CONCAT('erased-', id), name = '', numberless_name = '', member = NULL, points = NULL,"
                    + " id_number_sealed = NULL, id_number_index = NULL, id_number_last4 = NULL,"
                    + " verification_status = 'UNVERIFIED', note = '', updated_at = :at, deleted_at = :at, erased_at = :at, version = version + 1 WHERE id IN (:ids)")
    void erase(Collection<Long> ids, @AsNumber Instant at);

    long count();

    @Query("SELECT * FROM customer WHERE id > :after AND id_number_sealed IS NOT NULL ORDER BY id LIMIT :most")
    List<Row> withIdNumber(long after, int most);

    /** Each person once, whichever of those who were merged has the number. */
    @Query("SELECT DISTINCT COALESCE(survivor_id, id) FROM customer WHERE id_number_index = :index LIMIT :most")
    List<Long> withIdNumber(String index, int most);
}
