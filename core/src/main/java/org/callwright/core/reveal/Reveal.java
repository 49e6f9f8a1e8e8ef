package org.callwright.core.reveal;

import java.time.Instant;

/** That somebody may see a number until then. */
public record Reveal(long id, RevealSubject subject, Instant until) {}
