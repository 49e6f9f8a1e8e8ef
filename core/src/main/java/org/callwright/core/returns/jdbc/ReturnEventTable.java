package org.callwright.core.returns.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.returns.ReturnCommand;
import org.callwright.core.returns.ReturnEvent;
import org.callwright.core.returns.ReturnState;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReturnEventTable extends GenericRepository<ReturnEventTable.Row, Long> {
    @MappedEntity("return_event")
    record Row(
            @Id @GeneratedValue long id,
            long returnId,
            @AsNumber Instant at,
            @Nullable ReturnCommand command,
            @Nullable ReturnState fromState,
            ReturnState toState,
            String account,
            String note) {
        static Row of(long request, ReturnEvent event) {
            return new Row(
                    0, request, event.at(), event.command(), event.from(), event.to(), event.account(), event.note());
        }

        ReturnEvent event() {
            return new ReturnEvent(at, command, fromState, toState, account, note);
        }
    }

    List<Row> findByReturnIdOrderById(long returnId);

    Row insert(Row row);
}
