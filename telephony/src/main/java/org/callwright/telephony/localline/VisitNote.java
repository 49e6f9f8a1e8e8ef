package org.callwright.telephony.localline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketNumber;

/**
 * What the dialplan notes of a caller who has gone from the local line: one line of fields, whose last is {@code end}.
 *
 * @param number as delivered, or sealed by {@link NoteSeal}
 * @param presentation the name of Asterisk's CALLERID(num-pres)
 * @param answered empty: nobody answered
 * @param answeredBy the channel of the phone that did
 * @param agentHungUp he did, or the line gave the caller up
 * @param call what the caller had already when he came
 * @param queue in which he was already: after a hand-over not that of the number dialled
 * @param web he came in through the gateway of calls from web pages
 */
record VisitNote(
        Instant arrived,
        String dialed,
        String number,
        String presentation,
        Optional<Instant> answered,
        String answeredBy,
        boolean agentHungUp,
        Instant ended,
        Optional<CallId> call,
        Optional<TicketNumber> ticket,
        Optional<QueueId> queue,
        boolean web) {
    private static final int FIELDS = 13;
    /** Until the dialplan is copied it writes fewer. */
    private static final int FIELDS_WITHOUT_WEB = 12;

    private static final int FIELDS_WITHOUT_QUEUE = 11;

    private static final int NUMBER = 2;
    private static final String END = "end";

    /** @throws IllegalArgumentException when it is none, or not whole */
    static VisitNote parse(String text) {
        List<String> fields = fields(text);
        if (fields.size() < FIELDS_WITHOUT_QUEUE
                || fields.size() > FIELDS
                || !fields.getLast().equals(END)) {
            throw new IllegalArgumentException("not the note of a visit");
        }
        return new VisitNote(
                instant(fields.get(0)),
                fields.get(1),
                fields.get(NUMBER),
                fields.get(3),
                Optional.of(fields.get(4)).filter(at -> !at.isEmpty()).map(VisitNote::instant),
                fields.get(5),
                !fields.get(6).isEmpty(),
                instant(fields.get(7)),
                parsed(fields.get(8), CallId::new),
                parsed(fields.get(9), TicketNumber::new),
                fields.size() >= FIELDS_WITHOUT_WEB ? parsed(fields.get(10), QueueId::new) : Optional.empty(),
                fields.size() == FIELDS && fields.get(11).equals("yes"));
    }

    /** False while it is being written. */
    static boolean isWhole(String text) {
        return text.strip().endsWith("|" + END);
    }

    static boolean isNote(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The same note with another number. */
    static String withNumber(String text, String number) {
        List<String> fields = new ArrayList<>(fields(text));
        fields.set(NUMBER, number);
        return String.join("|", fields) + "\n";
    }

    private static List<String> fields(String text) {
        return List.of(text.strip().split("\\|", -1));
    }

    /** Whether the network forbids to show the number, or nobody knows. */
    boolean withheld() {
        return !presentation.startsWith("allowed");
    }

    private static Instant instant(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
