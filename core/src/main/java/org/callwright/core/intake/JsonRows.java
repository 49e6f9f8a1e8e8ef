package org.callwright.core.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads one JSON object a line. A line that is none is one bad row; blank lines are passed over. */
final class JsonRows implements RowSource {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final LongLines lines;

    JsonRows(InputStream body) {
        this.lines = new LongLines(body);
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public Row next() {
        if (!lines.hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] text = lines.next();
        long line = lines.line();
        if (text.length > LongLines.LONGEST) {
            return Row.broken(line, "longer than " + LongLines.LONGEST + " bytes");
        }
        try {
            JsonNode node = JSON.readTree(text);
            return node.isObject() ? row(line, "", node) : Row.broken(line, "is one JSON object");
        } catch (RowRejected e) {
            return Row.of(line, Map.of()).broken(e);
        } catch (JsonProcessingException e) {
            return Row.broken(line, "no JSON, at character " + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Row row(long line, String path, JsonNode node) {
        Map<String, String> fields = new HashMap<>();
        Map<String, List<Row>> parts = new HashMap<>();
        node.properties().forEach(property -> {
            JsonNode value = property.getValue();
            String name = property.getKey();
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                parts.put(name, rows(line, path + name, value));
            } else if (value.isArray()) {
                fields.put(
                        name,
                        StreamSupport.stream(value.spliterator(), false)
                                .map(one -> text(line, path + name, one))
                                .collect(Collectors.joining(";")));
            } else if (!value.isNull()) {
                fields.put(name, text(line, path + name, value));
            }
        });
        return Row.of(line, path, fields, parts);
    }

    private static List<Row> rows(long line, String path, JsonNode array) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode one : array) {
            String place = path + "[" + rows.size() + "]";
            if (!one.isObject()) {
                throw new RowRejected(line, place, "is an object");
            }
            rows.add(row(line, place + ".", one));
        }
        return rows;
    }

    private static String text(long line, String path, JsonNode value) {
        if (value.isContainerNode()) {
            throw new RowRejected(line, path, "is a text or a number");
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    @Override
    public void close() {
        lines.close();
    }
}
