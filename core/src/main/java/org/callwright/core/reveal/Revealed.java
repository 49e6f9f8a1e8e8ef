package org.callwright.core.reveal;

import java.time.Instant;

/**
 * A number in full, for one person and some minutes.
 *
 * @param id by which the same person can ask for it again until then
 * @param number in E.164, or as it stands on the identity document
 */
public record Revealed(long id, String number, Instant until) {}
