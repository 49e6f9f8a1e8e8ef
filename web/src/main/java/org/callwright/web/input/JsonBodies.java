package org.callwright.web.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.body.JsonMessageHandler;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of all requests. What the framework would pass over or bend until it fits (a misspelt property, a null in a
 * list, 1.9 for a whole number) is a problem instead, which names the place.
 *
 * @param <T> what an endpoint takes
 */
@Singleton
@Order(JsonMessageHandler.ORDER - 1)
@Consumes(MediaType.APPLICATION_JSON)
final class JsonBodies<T> implements MessageBodyReader<T> {
    private static final JsonFactory TOKENS = new JsonFactory();

    private final JsonMapper json;
    private final Forms forms = new Forms();

    JsonBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return mediaType != null && mediaType.matches(MediaType.APPLICATION_JSON_TYPE);
    }

    /** A body is read more than once, of a megabyte at most: what is checked is what was sent, not what the framework makes of it. */
    @Override
    public @Nullable T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try (body) {
            byte[] sent = body.readAllBytes();
            JsonNode said = json.readValue(sent, JsonNode.class);
            requireNothingBehind(sent);
            if (said != null && !said.isNull()) {
                forms.of(type).check(Place.BODY, said);
            }
            return json.readValue(sent, type);
        } catch (IOException e) {
            throw new CodecException("a body cannot be read as " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }

    /** Only the first value is read: whoever sends more may mean the last. */
    private static void requireNothingBehind(byte[] sent) throws IOException {
        try (JsonParser parser = TOKENS.createParser(sent)) {
            parser.nextToken();
            parser.skipChildren();
            if (hasMore(parser)) {
                throw Place.BODY.broken("must be one JSON value with nothing behind it");
            }
        }
    }

    private static boolean hasMore(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonParseException noToken) {
            return true;
        }
    }
}
