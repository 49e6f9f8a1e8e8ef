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
import org.callwright.core.hint.Hint;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.ticket.OriginSource;
import org.jspecify.annotations.Nullable;

/** Hints inside facts: {@code sealed} is what was entered; what does not apply is left out. */
final class HintJson {
    private HintJson() {}

    static SimpleModule module(Sealing sealing) {
        SimpleModule module = new SimpleModule("callwright-hints");
        module.addSerializer(Hint.class, new Writer(sealing));
        module.addDeserializer(Hint.class, new Reader(sealing));
        return module;
    }

    // Jackson's base classes are serializable; nobody serializes these.
    @SuppressWarnings("serial")
    private static final class Writer extends StdSerializer<Hint> {
        private static final long serialVersionUID = 1L;
        private final Sealing sealing;

        Writer(Sealing sealing) {
            super(Hint.class);
            this.sealing = sealing;
        }

        @Override
        public void serialize(Hint hint, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeStartObject();
            flag(json, "web", hint.web());
            flag(json, "joined", hint.joined());
            if (hint.order() != null && hint.source() != null) {
                json.writeStringField("order", hint.order());
                json.writeStringField("source", hint.source().name());
            }
            if (hint.entered() != null) {
                json.writeStringField("sealed", sealing.seal(SealedKind.HINT, hint.entered()));
            }
            json.writeEndObject();
        }

        private static void flag(JsonGenerator json, String name, boolean value) throws IOException {
            if (value) {
                json.writeBooleanField(name, true);
            }
        }
    }

    @SuppressWarnings("serial")
    private static final class Reader extends StdDeserializer<Hint> {
        private static final long serialVersionUID = 1L;
        private final Sealing sealing;

        Reader(Sealing sealing) {
            super(Hint.class);
            this.sealing = sealing;
        }

        @Override
        public Hint deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode hint = json.readValueAsTree();
            try {
                String source = text(hint, "source");
                String sealed = text(hint, "sealed");
                return new Hint(
                        hint.path("web").asBoolean(),
                        hint.path("joined").asBoolean(),
                        text(hint, "order"),
                        source == null ? null : OriginSource.valueOf(source),
                        sealed == null ? null : sealing.open(SealedKind.HINT, sealed));
            } catch (RuntimeException e) {
                throw JsonMappingException.from(json, "no hint", e);
            }
        }

        private static @Nullable String text(JsonNode hint, String name) {
            return hint.path(name).textValue();
        }
    }
}
