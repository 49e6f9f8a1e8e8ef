package org.callwright.core.event;

/**
 * A fact's place in the event log: the id of the log's entry ({@code milliseconds-sequence}) and the place in that entry,
 * since one atomic step may append several facts at once.
 */
public record EventId(long millis, long sequence, int index) implements Comparable<EventId> {
    public static final EventId NONE = new EventId(0, 0, 0);

    public static EventId parse(String text) {
        int dash = text.indexOf('-');
        int slash = text.indexOf('/', dash);
        return new EventId(
                Long.parseLong(text, 0, dash, 10),
                Long.parseLong(text, dash + 1, slash, 10),
                Integer.parseInt(text, slash + 1, text.length(), 10));
    }

    /** The id of the log's entry that holds the fact. */
    public String entry() {
        return millis + "-" + sequence;
    }

    @Override
    public int compareTo(EventId other) {
        int byTime = Long.compare(millis, other.millis);
        if (byTime != 0) {
            return byTime;
        }
        int bySequence = Long.compare(sequence, other.sequence);
        return bySequence != 0 ? bySequence : Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return entry() + "/" + index;
    }
}
