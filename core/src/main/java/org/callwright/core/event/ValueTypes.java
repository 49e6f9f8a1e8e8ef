package org.callwright.core.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;

/** Our value types as plain strings and numbers. */
public final class ValueTypes {
    private ValueTypes() {}

    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("callwright-values");
        text(module, CallId.class, CallId::new);
        text(module, AgentId.class, AgentId::new);
        text(module, QueueId.class, QueueId::new);
        text(module, LaneId.class, LaneId::parse);
        text(module, TicketNumber.class, TicketNumber::new);
        text(module, NotReadyReason.class, NotReadyReason::new);
        number(module, OfferToken.class, OfferToken::value, OfferToken::new);
        number(module, Instant.class, Instant::toEpochMilli, Instant::ofEpochMilli);
        number(module, Duration.class, Duration::toMillis, Duration::ofMillis);
        return module;
    }

    public static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
                json.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return parse.apply(json.getText());
            }
        });
    }

    private static <T> void number(SimpleModule module, Class<T> type, ToLongFunction<T> write, LongFunction<T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
                json.writeNumber(write.applyAsLong(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return read.apply(json.getLongValue());
            }
        });
    }
}
