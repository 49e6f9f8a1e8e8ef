package org.callwright.core.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.stream.Stream;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.UnknownKey;

/**
 * Facts as JSON, the stored format: {@code type} is the fact's simple class name, ids are strings, offers and customers
 * numbers, times milliseconds since 1970, durations milliseconds, what was delivered about a caller, and what he gave along and nobody understood, sealed. Properties that are not known yet are ignored, so that
 * nodes of two versions can share a log. Safe for concurrent use.
 */
public final class FactCodec {
    private final ObjectMapper mapper;
    private final Sealing sealing;

    public FactCodec(Sealing sealing) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .addMixIn(Fact.class, ByType.class)
                .addModule(ValueTypes.module())
                .addModule(CallerJson.module(sealing))
                .addModule(HintJson.module(sealing));
        facts(Fact.class).forEach(fact -> builder.registerSubtypes(new NamedType(fact, fact.getSimpleName())));
        this.mapper = builder.build();
        this.sealing = sealing;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface ByType {}

    /** Every kind of fact there is. */
    static Stream<Class<?>> facts(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(FactCodec::facts)
                        .distinct();
    }

    public String encode(Fact fact) {
        try {
            return mapper.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot be written: " + fact.getClass().getSimpleName(), e);
        }
    }

    /** Whether there is nothing in a fact's text but what the active key has sealed. */
    public boolean sealedNow(String json) {
        try {
            JsonNode fact = mapper.readTree(json);
            return !fact.path("caller").has("raw") && current(fact.path("caller")) && current(fact.path("hint"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no fact: " + e.getOriginalMessage(), e);
        }
    }

    private boolean current(JsonNode part) {
        return !part.has("sealed") || sealing.current(part.path("sealed").asText());
    }

    /**
     * @throws IllegalArgumentException when the text is no fact that this version knows
     * @throws UnknownKey when it can be read once this node has the key
     */
    public Fact decode(String json) {
        try {
            return mapper.readValue(json, Fact.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof UnknownKey missing) {
                throw missing;
            }
            throw new IllegalArgumentException("no fact: " + e.getOriginalMessage(), e);
        }
    }
}
