package org.callwright.core.queue;

import java.util.regex.Pattern;

/** The short name of a queue; safe in keys, logs and addresses. */
public record QueueId(String value) implements Comparable<QueueId> {
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    public QueueId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("a queue id is 1 to 40 of a-z, 0-9, '_' and '-'");
        }
    }

    @Override
    public int compareTo(QueueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
