package org.callwright.core.queue.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.queue.QueueId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DialedTable extends GenericRepository<DialedTable.Row, String> {
    @MappedEntity("queue_dialed")
    record Row(@Id String dialed, @AsText QueueId queueId) {}

    List<Row> listOrderByDialed();

    void deleteByQueueId(QueueId queueId);

    void insertAll(List<Row> rows);
}
