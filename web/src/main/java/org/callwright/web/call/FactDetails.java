package org.callwright.web.call;

import java.util.LinkedHashMap;
import java.util.Map;
import org.callwright.core.call.CallDirection;
import org.callwright.core.event.Fact;
import org.callwright.web.privacy.ShownCaller;
import org.callwright.web.privacy.ShownHint;

/**
 * What a stored event tells the outside. Each detail is named here one by one, so that nothing new reaches a browser only
 * because a fact has grown.
 */
final class FactDetails {
    private FactDetails() {}

    static Map<String, Object> of(Fact fact, boolean unmasked) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (fact instanceof Fact.OfAgent of) {
            details.put("agent", of.agent().value());
        }
        if (fact instanceof Fact.OfOffer of) {
            details.put("offer", of.offer().value());
        }
        switch (fact) {
            case Fact.CallArrived f -> {
                details.put("pbx", f.pbx());
                details.put("direction", CallDirection.of(f.uniqueId()).name());
                details.put("caller", ShownCaller.of(f.caller(), unmasked));
                details.put("dialed", f.dialed());
                details.put("queue", f.queue().value());
                ShownHint hint = ShownHint.of(f.given(), unmasked);
                if (hint != null) {
                    details.put("hint", hint);
                }
            }
            case Fact.TicketOpened f -> details.put("ticket", f.ticket().value());
            case Fact.CallerMatched f -> {
                details.put("outcome", f.outcome().name());
                details.put("rule", f.rule());
                details.put("customers", f.customers());
            }
            case Fact.Enqueued f -> {
                details.put("lane", f.lane().toString());
                details.put("eligible", f.eligible());
            }
            case Fact.Relaxed f -> {
                details.put("lane", f.lane().toString());
                details.put("eligible", f.eligible());
            }
            case Fact.Offered f -> {
                details.put("lane", f.lane().toString());
                details.put("candidates", f.candidates());
                details.put("idleSince", f.idleSince().toString());
                details.put("waitedMillis", f.waitedMillis());
                details.put("waitingBehind", f.waitingBehind());
                if (f.by() != null) {
                    details.put("by", f.by().name());
                }
                if (f.by() == Fact.Occasion.AGENT_READY) {
                    details.put("heads", f.heads());
                    details.put("overtook", f.overtook());
                }
            }
            case Fact.DialledBack f -> details.put("lane", f.lane().toString());
            case Fact.CustomerDialled f -> {}
            case Fact.CustomerAnswered f -> {}
            case Fact.ConversationFound f -> details.put("lane", f.lane().toString());
            case Fact.ServedLocally f -> {
                details.put("agent", f.agent().value());
                details.put("offer", f.offer().value());
                details.put("lane", f.lane().toString());
            }
            case Fact.AnsweredLocally f -> {}
            case Fact.OfferFailed f -> details.put("failure", f.failure().name());
            case Fact.Transferred f -> {
                details.put("queue", f.queue().value());
                if (f.to() != null) {
                    details.put("to", f.to().value());
                }
            }
            case Fact.CallEnded f -> details.put("ending", f.ending().name());
            case Fact.RecordingFinished f -> {
                details.put("recording", f.call() + "-" + f.offer());
                details.put("seconds", f.duration().toSeconds());
                details.put("bytes", f.bytes());
            }
            case Fact.AgentSignedIn f -> details.put("phone", f.phone());
            case Fact.AgentSignedInAnew f -> details.put("phone", f.phone());
            case Fact.AgentNotReady f -> details.put("reason", f.reason().code());
            case Fact.AgentWished f -> details.put("afterwards", f.afterwards().name());
            case Fact.WrapUpStarted f -> details.put("until", f.until().toString());
            case Fact.AgentRinging f -> {}
            case Fact.AgentAnswered f -> {}
            case Fact.Held f -> {}
            case Fact.Resumed f -> {}
            case Fact.AgentSignedOut f -> {}
            case Fact.AgentReady f -> {}
            case Fact.WrapUpEnded f -> {}
            case Fact.Unreadable f -> {}
        }
        return details;
    }
}
