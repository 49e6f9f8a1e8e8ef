package org.callwright.web.input;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The forms of bodies, which are records: what these say of themselves is all that there is to be said. */
final class Forms {
    private static final Map<Class<?>, Form> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Form.TEXT),
            Map.entry(Instant.class, Form.TEXT),
            Map.entry(boolean.class, Form.TRUTH),
            Map.entry(Boolean.class, Form.TRUTH),
            Map.entry(double.class, Form.NUMBER),
            Map.entry(Double.class, Form.NUMBER),
            Map.entry(int.class, Form.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Integer.class, Form.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(long.class, Form.whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, Form.whole(Long.MIN_VALUE, Long.MAX_VALUE)));

    private final Map<Shape, ObjectForm> objects = new ConcurrentHashMap<>();

    /** @param shown what GET shows in place of it, whose other properties are passed over; null: there is no such thing */
    private record Shape(Class<?> body, @Nullable Class<?> shown) {}

    /** Of what an endpoint takes. One that takes anything checks it itself. */
    Form of(Argument<?> body) {
        Class<?> shown = body.getAnnotationMetadata().classValue(ReadAs.class).orElse(null);
        return body.getType().isRecord() ? object(body.getType(), shown) : Form.ANYTHING;
    }

    private Form of(AnnotatedType type, @Nullable Type shown) {
        if (type instanceof AnnotatedParameterizedType several) {
            return several(several, shown);
        }
        if (type.getType() instanceof Class<?> one && one.isRecord()) {
            return object(one, shown instanceof Class<?> other && other.isRecord() ? other : null);
        }
        Form simple = SIMPLE.get(type.getType());
        if (simple == null) {
            throw new IllegalArgumentException("how is " + type.getType() + " said in a body?");
        }
        return simple;
    }

    /** Worked out when it is asked about: an order has orders in it. */
    private Form object(Class<?> body, @Nullable Class<?> shown) {
        Shape shape = new Shape(body, shown);
        return (place, said) -> objects.computeIfAbsent(shape, this::properties).check(place, said);
    }

    private ObjectForm properties(Shape shape) {
        Map<String, Type> shown = new LinkedHashMap<>();
        if (shape.shown() != null) {
            for (RecordComponent property : shape.shown().getRecordComponents()) {
                shown.put(property.getName(), property.getGenericType());
            }
        }
        Map<String, Form> properties = new LinkedHashMap<>();
        for (RecordComponent property : shape.body().getRecordComponents()) {
            properties.put(property.getName(), of(property.getAnnotatedType(), shown.get(property.getName())));
        }
        return new ObjectForm(properties, shown.keySet());
    }

    private Form several(AnnotatedParameterizedType type, @Nullable Type shown) {
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        AnnotatedType content =
                Arrays.asList(type.getAnnotatedActualTypeArguments()).getLast();
        Type shownContent = shown instanceof ParameterizedType other
                ? Arrays.asList(other.getActualTypeArguments()).getLast()
                : null;
        Form form = of(content, shownContent);
        boolean nulls = content.isAnnotationPresent(Nullable.class);
        if (Collection.class.isAssignableFrom(raw)) {
            return (place, said) -> list(place, said, form, nulls);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return (place, said) -> map(place, said, form, nulls);
        }
        throw new IllegalArgumentException("how is " + type.getType() + " said in a body?");
    }

    private static void list(Place place, JsonNode said, Form form, boolean nulls) {
        if (!said.isArray()) {
            throw place.broken("must be a list");
        }
        int index = 0;
        for (JsonNode one : said.values()) {
            content(place.element(index++), one, form, nulls);
        }
    }

    private static void map(Place place, JsonNode said, Form form, boolean nulls) {
        if (!said.isObject()) {
            throw place.broken("must be an object");
        }
        for (Map.Entry<String, JsonNode> one : said.entries()) {
            content(place.entry(one.getKey()), one.getValue(), form, nulls);
        }
    }

    private static void content(Place place, JsonNode said, Form form, boolean nulls) {
        if (!said.isNull()) {
            form.check(place, said);
        } else if (!nulls) {
            throw place.broken("must not be null");
        }
    }
}
