package org.callwright.core.queue.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.jdbc.Listed;
import org.callwright.core.jdbc.Upserts;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QueueTable extends Upserts<QueueTable.Row, QueueId>, Listed<QueueTable.Row, QueueId> {
    @MappedEntity("service_queue")
    record Row(
            @Id @AsText QueueId id,
            String name,
            int priority,
            @MappedProperty("ring_ms") @AsNumber Duration ring,
            @MappedProperty("wrap_ms") @AsNumber Duration wrapUp,
            String music,
            boolean recorded,
            @Nullable String askSound,
            @Nullable Integer askDigits,
            @Nullable Integer askSeconds,
            @Nullable Integer askTries,
            @Nullable String storeId,
            @AsNumber @Nullable Instant deletedAt,
            @Version long version)
            implements Versioned {
        static Row of(ServiceQueue queue, @Nullable Instant deletedAt, long version) {
            Question question = queue.question();
            return new Row(
                    queue.id(),
                    queue.name(),
                    queue.priority(),
                    queue.ring(),
                    queue.wrapUp(),
                    queue.music(),
                    queue.recorded(),
                    question == null ? null : question.sound(),
                    question == null ? null : question.digits(),
                    question == null ? null : Math.toIntExact(question.seconds()),
                    question == null ? null : question.tries(),
                    queue.store(),
                    deletedAt,
                    version);
        }

        ServiceQueue queue(List<String> dialed, List<RelaxationStep> steps) {
            return new ServiceQueue(
                    id, name, dialed, steps, priority, ring, wrapUp, music, recorded, question(), storeId);
        }

        private @Nullable Question question() {
            return askSound == null || askDigits == null || askSeconds == null || askTries == null
                    ? null
                    : new Question(askSound, askDigits, Duration.ofSeconds(askSeconds), askTries);
        }
    }

    List<Row> findByDeletedAtIsNullOrderById();
}
