package org.callwright.web.listing;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Instants in bodies are as far away as those in addresses, and no further. */
@Singleton
final class BodyInstants implements Deserializer<Instant> {
    @Override
    public Instant deserialize(Decoder decoder, DecoderContext context, Argument<? super Instant> type)
            throws IOException {
        String text = decoder.decodeString();
        try {
            Instant at = Instant.parse(text);
            if (Instants.isMeant(at)) {
                return at;
            }
        } catch (DateTimeParseException e) {
            throw decoder.createDeserializationException(Instants.NONE, text);
        }
        throw decoder.createDeserializationException(Instants.TOO_FAR, text);
    }
}
