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
                "Offered to " + f.agent() + ": " + chosen(f) + "; waited " + f.waitedMillis() / 1000 + " s, "
                        + f.waitingBehind() + " wait behind.";
            case Fact.OfferFailed f ->
                "The offer to " + f.agent() + " failed (" + f.failure() + "): back to the line at the original age.";
            default -> "";
        };
    }

    private static String chosen(Fact.Offered f) {
        return switch (f.by()) {
            case NAMED -> "the call was handed over to this colleague";
            case AGENT_READY ->
                f.overtook()
                        ? "became free, and of the first in " + f.heads() + " lines this call goes before one that has"
                                + " waited longer, by its queue's priority"
                        : "became free, and this call has waited longest of those that he serves";
            case ARRIVAL -> ready(f);
            case null -> ready(f);
        };
    }

    private static String ready(Fact.Offered f) {
        return (f.candidates() > 1 ? "ready the longest of " + f.candidates() : "nobody else was ready") + ", since "
                + f.idleSince().truncatedTo(ChronoUnit.SECONDS);
    }
}
