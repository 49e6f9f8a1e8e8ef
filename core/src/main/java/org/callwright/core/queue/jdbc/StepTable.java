package org.callwright.core.queue.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StepTable extends GenericRepository<StepTable.Row, StepTable.Row> {
    @MappedEntity("queue_step")
    record Row(
            @Id @AsText QueueId queueId,
            @Id int step,
            @MappedProperty("after_ms") @AsNumber Duration after) {
        LaneId lane() {
            return new LaneId(queueId, step);
        }
    }

    List<Row> listOrderByStep();

    /** What the steps require goes with them. */
    void deleteByQueueId(QueueId queueId);

    void insertAll(List<Row> rows);
}
