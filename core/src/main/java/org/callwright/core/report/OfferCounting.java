package org.callwright.core.report;

import java.util.Optional;
import org.callwright.core.event.Fact;
import org.callwright.core.routing.OfferFailure;

/** Says of one agent's moments, told in the order in which they happened, which of them counts as what. Used by one thread. */
final class OfferCounting {
    private static final String OFFERED = Fact.Offered.class.getSimpleName();
    private static final String ANSWERED = Fact.AgentAnswered.class.getSimpleName();
    private static final String FAILED = Fact.OfferFailed.class.getSimpleName();
    private static final String DIALLED_BACK = Fact.DialledBack.class.getSimpleName();

    /** What he picks up now is no offer: he calls somebody back. */
    private boolean dialsBack;

    void wasBefore(AgentMoment moment) {
        if (moment.kind().equals(OFFERED) || moment.kind().equals(DIALLED_BACK)) {
            dialsBack = moment.kind().equals(DIALLED_BACK);
        }
    }

    Optional<AgentCount> count(AgentMoment moment) {
        String kind = moment.kind();
        wasBefore(moment);
        if (dialsBack) {
            return Optional.empty();
        }
        if (kind.equals(OFFERED)) {
            return Optional.of(AgentCount.OFFERED);
        }
        if (kind.equals(ANSWERED)) {
            return Optional.of(AgentCount.ANSWERED);
        }
        if (kind.equals(FAILED) && OfferFailure.NO_ANSWER.name().equals(moment.reason())) {
            return Optional.of(AgentCount.UNANSWERED);
        }
        return kind.equals(FAILED) && OfferFailure.REJECTED.name().equals(moment.reason())
                ? Optional.of(AgentCount.REJECTED)
                : Optional.empty();
    }
}
