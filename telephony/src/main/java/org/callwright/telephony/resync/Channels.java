package org.callwright.telephony.resync;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.callwright.telephony.ami.AmiAction;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.event.CoreShowChannel;
import org.callwright.telephony.mapping.Dialplan;

/** One PBX's channels, read, let in again, and hung up. */
final class Channels {
    private final AmiClient ami;

    Channels(AmiClient ami) {
        this.ami = ami;
    }

    CompletionStage<List<SeenChannel>> list() {
        return ami.sendForList(AmiAction.of("CoreShowChannels"))
                .thenApply(events -> events.stream()
                        .filter(CoreShowChannel.class::isInstance)
                        .map(CoreShowChannel.class::cast)
                        .map(ChannelReading::of)
                        .toList());
    }

    CompletionStage<?> hangUp(String channel) {
        return ami.send(new HangupAction(channel));
    }

    /** Sends the caller to the entry once more; the channel keeps his identity and his age. */
    CompletionStage<?> letIn(SeenChannel channel) {
        return ami.send(new RedirectAction(channel.name(), Dialplan.ARRIVE, channel.dialed(), 1));
    }
}
