package org.callwright.telephony.agi;

import java.util.concurrent.CompletableFuture;
import org.callwright.telephony.wire.AgiCommandLine;
import org.callwright.telephony.wire.AgiReply;

/** A command whose reply has not come. */
final class PendingCommand extends CompletableFuture<AgiReply> {
    final AgiCommandLine line;
    final boolean last;
    long sentAt;

    /** @param last nothing follows it in its session */
    PendingCommand(AgiCommandLine line, boolean last) {
        this.line = line;
        this.last = last;
    }
}
