package org.callwright.core.satisfaction;

import java.time.Instant;
import org.callwright.core.call.CallId;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * An answer as another system tells it.
 *
 * @param source the system's name
 * @param externalId the answer's id there; with the source, what makes a repetition of it
 * @param call of the ticket's calls the one that was asked about; null: the ticket as a whole
 * @param given when the customer answered; null: now
 */
public record NewAnswer(
        String source,
        String externalId,
        Survey survey,
        int score,
        Ticket ticket,
        @Nullable CallId call,
        @Nullable Instant given) {
    public NewAnswer {
        if (!source.matches("[a-z0-9][a-z0-9._-]{0,39}")) {
            throw Refused.value("source", "a source is 1 to 40 of a-z, 0-9, '.', '_' and '-'");
        }
        if (externalId.isBlank() || externalId.length() > 200) {
            throw Refused.value("externalId", "an id has 1 to 200 characters");
        }
        if (!survey.has(score)) {
            throw Refused.value("score", "a score of " + survey + " is " + survey.lowest() + " to " + survey.highest());
        }
    }
}
