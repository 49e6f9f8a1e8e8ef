package org.callwright.core.jdbc;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.EventId;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.Gtin;
import org.callwright.core.product.Sku;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.skill.Skill;
import org.callwright.core.supplier.SupplierId;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.workorder.WorkOrderNumber;

/** Our value types as columns and back: ids as their text, times and durations as milliseconds (docs/adr/0020). */
@Singleton
final class ValueConverters implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        text(conversions, AgentId.class, AgentId::new);
        text(conversions, CallId.class, CallId::new);
        text(conversions, CategoryId.class, CategoryId::new);
        text(conversions, EventId.class, EventId::parse);
        text(conversions, Gtin.class, Gtin::new);
        text(conversions, QueueId.class, QueueId::new);
        text(conversions, Skill.class, Skill::new);
        text(conversions, Sku.class, Sku::new);
        text(conversions, SupplierId.class, SupplierId::new);
        text(conversions, TicketNumber.class, TicketNumber::new);
        text(conversions, WorkOrderNumber.class, WorkOrderNumber::new);
        number(conversions, Instant.class, Instant::toEpochMilli, Instant::ofEpochMilli);
        number(conversions, Duration.class, Duration::toMillis, Duration::ofMillis);
        number(conversions, OfferToken.class, OfferToken::value, OfferToken::new);
    }

    private static <T> void text(MutableConversionService conversions, Class<T> type, Function<String, T> parse) {
        conversions.addConverter(type, String.class, (Function<T, String>) Object::toString);
        conversions.addConverter(String.class, type, parse);
    }

    private static <T> void number(
            MutableConversionService conversions, Class<T> type, Function<T, Long> write, Function<Long, T> read) {
        conversions.addConverter(type, Long.class, write);
        conversions.addConverter(Long.class, type, read);
    }
}
