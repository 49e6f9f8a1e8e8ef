package org.callwright.core.queue;

/** One queue at one relaxation step, 0 first. */
public record LaneId(QueueId queue, int step) {
    public LaneId {
        if (step < 0 || step > 9) {
            throw new IllegalArgumentException("a queue has at most 10 relaxation steps");
        }
    }

    /** {@code support.0}; a queue id has no dot. */
    @Override
    public String toString() {
        return queue + "." + step;
    }

    public static LaneId parse(String text) {
        int dot = text.lastIndexOf('.');
        return new LaneId(new QueueId(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }
}
