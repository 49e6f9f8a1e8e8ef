package org.callwright.telephony.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.asteriskjava.manager.action.OriginateAction;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.control.ControlFailure.Verdict;
import org.callwright.core.control.DialOut;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.Offer;
import org.callwright.telephony.mapping.ChannelVariable;
import org.callwright.telephony.mapping.Dialplan;

/**
 * Calls customers by one Originate of a pair of local channels: one half rings the agent's phone just as a waiting caller's
 * channel does, the other dials the customer once the agent has answered. So nobody answers into the void, and to everybody
 * else here the call is like any other. The customer's number is a channel variable, which the dialplan takes digits from.
 */
public final class AsteriskDialOut implements DialOut {
    private static final int FIRST_PRIORITY = 1;
    private static final long SLACK_MILLIS = 5_000;
    /** Without it Asterisk would take the pair of channels away once it is answered, and with it our call's channel. */
    private static final String KEPT = "/n";

    private final PbxDirectory pbxes;
    private final Map<String, Trunk> trunks;

    /** @param trunks by our names of the PBX nodes, in the order of the configuration */
    public AsteriskDialOut(PbxDirectory pbxes, Map<String, Trunk> trunks) {
        this.pbxes = pbxes;
        this.trunks = new LinkedHashMap<>(trunks);
    }

    @Override
    public List<Line> lines() {
        return trunks.entrySet().stream()
                .map(one -> new Line(
                        one.getKey(),
                        one.getValue().callerId(),
                        pbxes.find(one.getKey())
                                .map(ami -> ami.status().isReady())
                                .orElse(false)))
                .toList();
    }

    @Override
    public CompletionStage<Void> dial(Offer offer, DialBack wish) {
        Trunk trunk = trunks.get(offer.pbx());
        if (trunk == null) {
            return CompletableFuture.failedFuture(new ControlFailure(
                    Verdict.REFUSED, "this node has no callwright.pbx." + offer.pbx() + ".dial-back-trunk"));
        }
        return AmiRequest.send(pbxes, offer.pbx(), originate(offer, wish.call(), trunk))
                .thenApply(accepted -> null);
    }

    private static OriginateAction originate(Offer offer, Arrival call, Trunk trunk) {
        OriginateAction action = new OriginateAction();
        action.setChannel("Local/" + Dialplan.extensionOf(offer) + "@" + Dialplan.BACK + KEPT);
        action.setChannelId(Dialplan.outChannelOf(offer.call()));
        action.setOtherChannelId(offer.channel());
        action.setContext(Dialplan.OUT);
        action.setExten(Dialplan.START);
        action.setPriority(FIRST_PRIORITY);
        action.setTimeout(offer.ring().toMillis() + SLACK_MILLIS);
        action.setAsync(true);
        action.setVariables(variables(offer, call, trunk));
        return action;
    }

    private static Map<String, String> variables(Offer offer, Arrival call, Trunk trunk) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(ChannelVariable.BACK, offer.call().value());
        variables.put(ChannelVariable.BACK_OFFER, offer.token().toString());
        variables.put(
                ChannelVariable.BACK_TO, Objects.requireNonNull(call.caller().e164()));
        variables.put(ChannelVariable.BACK_SHOWS, trunk.callerId());
        variables.put(ChannelVariable.BACK_TRUNK, trunk.endpoint());
        variables.put(ChannelVariable.BACK_SECONDS, Long.toString(trunk.ring().toSeconds()));
        variables.put(ChannelVariable.ARRIVED, Long.toString(call.arrived().toEpochMilli()));
        variables.put(ChannelVariable.TICKET, call.ticket().value());
        variables.put(ChannelVariable.QUEUE, call.queue().id().value());
        variables.put(ChannelVariable.MUSIC, call.queue().music());
        variables.put(ChannelVariable.RECORD, call.queue().recorded() ? "yes" : "no");
        return variables;
    }
}
