package org.callwright.telephony.ami;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asteriskjava.manager.AsteriskMapping;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.UserEventAction;
import org.asteriskjava.util.ReflectionUtil;
import org.callwright.telephony.wire.AmiHeader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers out of Asterisk-Java's action classes: a getter is a header. Its own writer is not used because it
 * lets line breaks through and looks every getter up by reflection each time.
 */
final class ActionFields {
    private static final Set<String> NOT_HEADERS = Set.of("class", "action", "actionid");

    /** UpdateConfig's property whose entries are headers of their own. */
    private static final String HEADERS_THEMSELVES = "attributes";

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return ReflectionUtil.getGetters(type).entrySet().stream()
                    .filter(getter -> !NOT_HEADERS.contains(getter.getKey().toLowerCase(Locale.ROOT)))
                    .map(getter -> new Field(headerName(getter.getValue()), getter.getValue()))
                    .sorted(Comparator.comparing(Field::header))
                    .toList();
        }
    };

    private record Field(String header, Method getter) {}

    private ActionFields() {}

    static List<AmiHeader> read(ManagerAction action) {
        if (action instanceof UserEventAction) {
            throw new IllegalArgumentException("send a UserEvent by its headers: AmiAction.of(\"UserEvent\")");
        }
        var headers = new ArrayList<AmiHeader>();
        for (var field : FIELDS.get(action.getClass())) {
            append(headers, field.header(), value(field.getter(), action));
        }
        return headers;
    }

    private static void append(List<AmiHeader> headers, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Class<?> _ -> {} // the event that ends an action's list
            case Map<?, ?> lines
            when name.equalsIgnoreCase(HEADERS_THEMSELVES) ->
                lines.forEach((header, text) -> headers.add(new AmiHeader(header.toString(), text.toString())));
            case Map<?, ?> variables -> {
                var singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
                variables.forEach((variable, text) -> headers.add(new AmiHeader(
                        singular, VariableText.of(variable.toString(), text == null ? "" : text.toString()))));
            }
            default -> headers.add(new AmiHeader(name, value.toString()));
        }
    }

    private static @Nullable Object value(Method getter, ManagerAction action) {
        try {
            return getter.invoke(action);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("cannot read " + getter, e);
        }
    }

    private static String headerName(Method getter) {
        var mapping = getter.getAnnotation(AsteriskMapping.class);
        var name = getter.getName();
        var property = name.substring(name.startsWith("is") ? 2 : 3);
        if (mapping == null) {
            mapping = mappingOfSetter(getter, "set" + property);
        }
        if (mapping == null) {
            mapping = mappingOfField(getter, property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1));
        }
        return mapping == null ? property : mapping.value();
    }

    private static @Nullable AsteriskMapping mappingOfSetter(Method getter, String setter) {
        try {
            return getter.getDeclaringClass()
                    .getDeclaredMethod(setter, getter.getReturnType())
                    .getAnnotation(AsteriskMapping.class);
        } catch (NoSuchMethodException _) {
            return null;
        }
    }

    private static @Nullable AsteriskMapping mappingOfField(Method getter, String field) {
        try {
            return getter.getDeclaringClass().getDeclaredField(field).getAnnotation(AsteriskMapping.class);
        } catch (NoSuchFieldException _) {
            return null;
        }
    }
}
