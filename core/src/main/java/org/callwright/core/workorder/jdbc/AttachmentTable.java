package org.callwright.core.workorder.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.workorder.Attachment;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AttachmentTable extends GenericRepository<AttachmentTable.Row, String> {
    @MappedEntity("attachment")
    record Row(
            @Id String id,
            long workOrderId,
            String name,
            String mediaType,
            long bytes,
            String sha256,
            String account,
            @AsNumber Instant addedAt) {
        static Row of(long workOrder, Attachment attachment) {
            return new Row(
                    attachment.id(),
                    workOrder,
                    attachment.name(),
                    attachment.mediaType(),
                    attachment.bytes(),
                    attachment.sha256(),
                    attachment.account(),
                    attachment.added());
        }

        Attachment attachment() {
            return new Attachment(id, name, mediaType, bytes, sha256, account, addedAt);
        }
    }

    void insert(Row row);

    List<Row> findByIdIn(Collection<String> ids);

    List<Row> findByWorkOrderIdOrderById(long workOrderId);
}
