package org.callwright.core.event;

/** The event log is new or has been lost, and no node has founded it yet: a matter of seconds when a site starts. */
public final class LogNotFounded extends IllegalStateException {
    public LogNotFounded() {
        super("the event log is new or lost, and not founded yet");
    }
}
