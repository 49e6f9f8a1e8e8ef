package org.callwright.web.call;

import java.time.temporal.ChronoUnit;
import org.callwright.core.event.Fact;

/** Says in a sentence why the routing did what it did. */
final class Decisions {
    private Decisions() {}

    static String why(Fact fact) {
        return switch (fact) {
            case Fact.Enqueued f
            when f.eligible() == 0 -> "Waits in " + f.lane() + ": nobody signed in has the skills.";
            case Fact.Enqueued f ->
                "Waits in " + f.lane() + ": of " + f.eligible() + " who could take it nobody is ready.";
            case Fact.Relaxed f ->
                "Waited long enough: " + f.lane() + " may take it too, " + f.eligible() + " signed in there.";
            case Fact.Offered f ->
                "Offered to " + f.agent() + ": ready the longest of " + f.candidates() + ", since "
                        + f.idleSince().truncatedTo(ChronoUnit.SECONDS) + "; waited "
                        + f.waitedMillis() / 1000 + " s, " + f.waitingBehind() + " wait behind.";
            case Fact.OfferFailed f ->
                "The offer to " + f.agent() + " failed (" + f.failure() + "): back to the line at the original age.";
            default -> "";
        };
    }
}
