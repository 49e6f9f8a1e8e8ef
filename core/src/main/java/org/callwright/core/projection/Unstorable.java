package org.callwright.core.projection;

/** Something is wrong with an event itself: another attempt would fail as well. */
public final class Unstorable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unstorable(RuntimeException cause) {
        super(cause.toString(), cause);
    }
}
