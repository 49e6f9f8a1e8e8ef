package org.callwright.core.ticket;

import java.util.Map;
import java.util.Objects;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about, as people set it right.
 *
 * @param subject one line; hostile text
 * @param category the id of a category
 * @param disposition the code of the recorded outcome
 * @param priority 1 to 5, 1 is the most urgent
 * @param store the id of a store
 * @param originOrder the number of the order that the customer came in about
 * @param originSource who says so; null without an order, and of tickets of before this was noted
 */
public record Filing(
        String subject,
        @Nullable String category,
        @Nullable String disposition,
        int priority,
        @Nullable String store,
        @Nullable String originOrder,
        @Nullable OriginSource originSource) {
    public static final int USUAL_PRIORITY = 3;

    private static final Map<TicketField, Integer> LONGEST = Map.of(
            TicketField.SUBJECT, 200,
            TicketField.CATEGORY, 40,
            TicketField.DISPOSITION, 40,
            TicketField.STORE, 40,
            TicketField.ORIGIN_ORDER, 64);

    public static final Filing EMPTY = about(null, null, null);

    /** As somebody at the desk says. */
    public Filing(
            String subject,
            @Nullable String category,
            @Nullable String disposition,
            int priority,
            @Nullable String store,
            @Nullable String originOrder) {
        this(
                subject,
                category,
                disposition,
                priority,
                store,
                originOrder,
                originOrder == null ? null : OriginSource.AGENT);
    }

    /** Of a ticket that nobody has seen yet. */
    public static Filing about(@Nullable String order, @Nullable OriginSource source, @Nullable String store) {
        return new Filing("", null, null, USUAL_PRIORITY, store, order, order == null ? null : source);
    }

    public Filing {
        if (priority < 1 || priority > 5) {
            throw Refused.value("priority", "a priority is 1, the most urgent, to 5");
        }
        requireRoom(TicketField.SUBJECT, subject);
        requireRoom(TicketField.CATEGORY, category);
        requireRoom(TicketField.DISPOSITION, disposition);
        requireRoom(TicketField.STORE, store);
        requireRoom(TicketField.ORIGIN_ORDER, originOrder);
    }

    private static void requireRoom(TicketField field, @Nullable String value) {
        int most = Objects.requireNonNull(LONGEST.get(field));
        if (value != null && value.codePointCount(0, value.length()) > most) {
            throw Refused.value(field.property(), "at most " + most + " characters");
        }
    }

    /** @throws Refused when the value cannot be one of that field */
    Filing with(TicketField field, @Nullable String value) {
        return switch (field) {
            case SUBJECT ->
                new Filing(
                        value == null ? "" : value, category, disposition, priority, store, originOrder, originSource);
            case CATEGORY -> new Filing(subject, value, disposition, priority, store, originOrder, originSource);
            case DISPOSITION -> new Filing(subject, category, value, priority, store, originOrder, originSource);
            case PRIORITY ->
                new Filing(subject, category, disposition, number(value), store, originOrder, originSource);
            case STORE -> new Filing(subject, category, disposition, priority, value, originOrder, originSource);
            case ORIGIN_ORDER ->
                new Filing(
                        subject,
                        category,
                        disposition,
                        priority,
                        store,
                        value,
                        value == null ? null : OriginSource.AGENT);
            case CUSTOMER -> this;
        };
    }

    @Nullable
    String of(TicketField field) {
        return switch (field) {
            case SUBJECT -> subject;
            case CATEGORY -> category;
            case DISPOSITION -> disposition;
            case PRIORITY -> Integer.toString(priority);
            case STORE -> store;
            case ORIGIN_ORDER -> originOrder;
            case CUSTOMER -> null;
        };
    }

    private static int number(@Nullable String value) {
        if (value == null || !value.matches("[1-5]")) {
            throw Refused.value("priority", "a priority is 1, the most urgent, to 5");
        }
        return Integer.parseInt(value);
    }
}
