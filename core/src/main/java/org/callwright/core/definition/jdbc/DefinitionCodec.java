package org.callwright.core.definition.jdbc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.time.ZoneId;
import org.callwright.core.calendar.Hours;
import org.callwright.core.event.ValueTypes;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketLink;

/**
 * Definitions as JSON, the stored format: hours, dates, zones and ids as their texts, durations in milliseconds. What is not
 * known yet is ignored, so that nodes of two versions can share a database.
 */
final class DefinitionCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addModule(ValueTypes.module())
            .addModule(ofCalendars())
            .addMixIn(TicketCommand.class, ByKind.class)
            .addMixIn(TicketLink.class, ByKind.class)
            .registerSubtypes(TicketCommand.class.getPermittedSubclasses())
            .registerSubtypes(TicketLink.class.getPermittedSubclasses())
            .build();

    /** By the record's simple name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    @JsonIgnoreProperties("move")
    private interface ByKind {}

    private DefinitionCodec() {}

    static String encode(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written: " + content.getClass(), e);
        }
    }

    static <T> T decode(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private static SimpleModule ofCalendars() {
        SimpleModule module = new SimpleModule("callwright-calendars");
        ValueTypes.text(module, Hours.class, Hours::parse);
        ValueTypes.text(module, ZoneId.class, ZoneId::of);
        module.addKeyDeserializer(LocalDate.class, new KeyDeserializer() {
            @Override
            public LocalDate deserializeKey(String key, DeserializationContext context) {
                return LocalDate.parse(key);
            }
        });
        return module;
    }
}
