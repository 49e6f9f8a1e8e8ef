package org.callwright.core.order;

import java.time.Instant;

/**
 * What promotions are part of. Nobody sets one up: it is a code that orders have, and begins with the first of them.
 *
 * @param first when the first order of it was placed, main or sub, since removed or not
 * @param last when the last one was
 */
public record Campaign(String code, Instant first, Instant last) {}
