package org.callwright.telephony.resync;

import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.call.CallId;
import org.callwright.core.routing.OfferToken;
import org.callwright.telephony.ami.event.CoreShowChannel;
import org.callwright.telephony.mapping.ChannelVariable;
import org.callwright.telephony.mapping.Dialplan;

/** Reads our variables from a listed channel. */
final class ChannelReading {
    private ChannelReading() {}

    static SeenChannel of(CoreShowChannel channel) {
        var variables = channel.channelVariables();
        return new SeenChannel(
                channel.channel(),
                channel.uniqueId(),
                channel.context(),
                channel.application(),
                channel.state().equals("Ringing"),
                channel.state().equals("Up"),
                !channel.bridgeId().isEmpty(),
                parsed(variables.get(ChannelVariable.CALL), CallId::new),
                parsed(Dialplan.offerOfLeg(channel.context(), variables), text -> new OfferToken(Long.parseLong(text))),
                variables.getOrDefault(ChannelVariable.DIALED, ""),
                new SeenChannel.Caller(
                        variables.getOrDefault(ChannelVariable.TICKET, ""),
                        variables.getOrDefault(ChannelVariable.QUEUE, ""),
                        variables.getOrDefault(ChannelVariable.ARRIVED, ""),
                        channel.callerNumber(),
                        channel.callerName(),
                        !"no".equals(variables.get(ChannelVariable.HIDDEN))));
    }

    private static <T> Optional<T> parsed(@org.jspecify.annotations.Nullable String text, Function<String, T> parser) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
