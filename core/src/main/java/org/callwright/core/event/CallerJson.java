package org.callwright.core.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.privacy.Sealing;
import org.jspecify.annotations.Nullable;

/**
 * Callers inside facts: {@code presentation}, and {@code sealed} unless nothing was delivered. Facts of before that have
 * {@code raw}, {@code e164} and {@code name} instead can be read.
 */
final class CallerJson {
    private CallerJson() {}

    static SimpleModule module(Sealing sealing) {
        SealedCaller callers = new SealedCaller(sealing);
        SimpleModule module = new SimpleModule("callwright-callers");
        module.addSerializer(Caller.class, new Writer(callers));
        module.addDeserializer(Caller.class, new Reader(callers));
        return module;
    }

    // Jackson's base classes are serializable; nobody serializes these.
    @SuppressWarnings("serial")
    private static final class Writer extends StdSerializer<Caller> {
        private static final long serialVersionUID = 1L;
        private final SealedCaller callers;

        Writer(SealedCaller callers) {
            super(Caller.class);
            this.callers = callers;
        }

        @Override
        public void serialize(Caller caller, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeStartObject();
            json.writeStringField("presentation", caller.presentation().name());
            Optional<String> sealed = callers.seal(caller);
            if (sealed.isPresent()) {
                json.writeStringField("sealed", sealed.get());
            }
            json.writeEndObject();
        }
    }

    @SuppressWarnings("serial")
    private static final class Reader extends StdDeserializer<Caller> {
        private static final long serialVersionUID = 1L;
        private final SealedCaller callers;

        Reader(SealedCaller callers) {
            super(Caller.class);
            this.callers = callers;
        }

        @Override
        public Caller deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode caller = json.readValueAsTree();
            try {
                Presentation presentation =
                        Presentation.valueOf(caller.path("presentation").asText());
                return caller.has("raw")
                        ? new Caller(text(caller, "raw"), optional(caller), text(caller, "name"), presentation)
                        : callers.open(presentation, caller.path("sealed").textValue());
            } catch (RuntimeException e) {
                throw JsonMappingException.from(json, "no caller", e);
            }
        }

        private static String text(JsonNode caller, String name) {
            return caller.path(name).asText();
        }

        private static @Nullable String optional(JsonNode caller) {
            return caller.path("e164").textValue();
        }
    }
}
