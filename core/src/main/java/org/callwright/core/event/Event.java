package org.callwright.core.event;

import java.time.Instant;

/** A fact in the log, with its place there and the time at which it happened. */
public record Event(EventId id, Instant at, Fact fact) {}
