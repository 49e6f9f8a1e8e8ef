package org.callwright.core.reveal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may see a number until then.
 *
 * @param told by which the number is known again without being told; null for what was revealed before that was kept
 */
public record Reveal(
        long id,
        RevealSubject subject,
        Instant until,
        @Nullable String told) {}
