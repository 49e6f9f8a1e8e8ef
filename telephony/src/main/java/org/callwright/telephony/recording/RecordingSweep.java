package org.callwright.telephony.recording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.recording.RecordingId;
import org.callwright.telephony.ami.AmiAction;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.ami.event.CoreShowChannel;
import org.callwright.telephony.mapping.ChannelVariable;
import org.callwright.telephony.mapping.Dialplan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time through one PBX's spool folder, on one of the nodes that see it. That need not be the node that
 * follows the PBX's events, and so hears of a recording at once; and a node that died may have left some behind.
 */
public final class RecordingSweep implements LeaseHolder {
    private static final Logger log = LoggerFactory.getLogger(RecordingSweep.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** To look for notes is a listing of the folder; to look for recordings Asterisk has to list its channels. */
    private static final Duration EVERY_NOTE = Duration.ofSeconds(5);

    private final AmiClient ami;
    private final RecordingPickup pickup;
    private final Runnable localLine;
    private final ScheduledExecutorService timer;
    private List<Future<?>> sweeping = List.of();

    /**
     * @param localLine looks for notes of visits in the same folder
     * @param timer begins the sweeps; they do not block it
     */
    public RecordingSweep(AmiClient ami, RecordingPickup pickup, Runnable localLine, ScheduledExecutorService timer) {
        this.ami = ami;
        this.pickup = pickup;
        this.localLine = localLine;
        this.timer = timer;
    }

    @Override
    public synchronized void granted(long fence) {
        sweeping = List.of(
                timer.scheduleWithFixedDelay(this::sweep, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS),
                timer.scheduleWithFixedDelay(localLine, 0, EVERY_NOTE.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public synchronized void lost() {
        sweeping.forEach(one -> one.cancel(false));
        sweeping = List.of();
    }

    private void sweep() {
        underWay().thenAccept(pickup::sweep).exceptionally(failure -> {
            log.atWarn().addKeyValue("pbx", ami.pbx()).setCause(failure).log("the recordings cannot be swept now");
            return null;
        });
    }

    /** The agents' legs that there are: each of them may be writing its file. */
    private CompletionStage<Set<RecordingId>> underWay() {
        return ami.sendForList(AmiAction.of("CoreShowChannels")).thenApply(RecordingSweep::legs);
    }

    private static Set<RecordingId> legs(List<AmiEvent> channels) {
        return channels.stream()
                .filter(CoreShowChannel.class::isInstance)
                .map(CoreShowChannel.class::cast)
                .flatMap(channel -> recording(channel).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<RecordingId> recording(CoreShowChannel channel) {
        var variables = channel.channelVariables();
        String offer = Dialplan.offerOfLeg(channel.context(), variables);
        return Optional.ofNullable(variables.get(ChannelVariable.CALL))
                .filter(call -> !offer.isEmpty())
                .map(call -> RecordingId.parse(call + "-" + offer));
    }
}
