package org.callwright.core.quality;

import java.util.Map;
import org.callwright.core.call.CallId;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says.
 *
 * @param form its id
 * @param points by criterion; null for one that did not apply
 */
public record NewEvaluation(
        String form, Ticket ticket, @Nullable CallId call, Map<String, @Nullable Integer> points, String note) {}
