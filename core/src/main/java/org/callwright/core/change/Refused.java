package org.callwright.core.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command makes no sense as things stand, or with this value. Nothing has changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Kind {
        /** The value itself: 400. */
        VALUE,
        /** The value would do, but not with what is stored now: 409. */
        STATE
    }

    private final Kind kind;
    private final @Nullable String field;
    private final List<String> legal;

    private Refused(Kind kind, @Nullable String field, String message, List<String> legal) {
        super(message);
        this.kind = kind;
        this.field = field;
        this.legal = List.copyOf(legal);
    }

    /**
     * A value that can never be.
     *
     * @param field the field as the API names it
     * @param message for people; says what is wrong without repeating the value
     * @param legal what can be there instead, if that can be listed
     */
    public static Refused value(String field, String message, List<String> legal) {
        return new Refused(Kind.VALUE, field, message, legal);
    }

    public static Refused value(String field, String message) {
        return value(field, message, List.of());
    }

    /**
     * A command that does not fit what is stored.
     *
     * @param field the field that stands in the way, if it is one
     * @param legal what can be done instead, if that can be listed
     */
    public static Refused state(@Nullable String field, String message, List<String> legal) {
        return new Refused(Kind.STATE, field, message, legal);
    }

    public static Refused state(@Nullable String field, String message) {
        return state(field, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String field() {
        return field;
    }

    public List<String> legal() {
        return legal;
    }
}
