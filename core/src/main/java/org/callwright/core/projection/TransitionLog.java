package org.callwright.core.projection;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line for each transition of a call, once in the whole site, as the record has it: with the call, its queue and the
 * agent as fields, and never with the caller.
 */
public final class TransitionLog {
    private static final Logger LOG = LoggerFactory.getLogger(TransitionLog.class);

    private TransitionLog() {}

    /** @param told in order; stored by now */
    public static void write(List<Stories.Told> told) {
        told.forEach(one -> {
            if (one.move() != null) {
                line(one, one.move());
            }
        });
    }

    private static void line(Stories.Told one, Stories.Move move) {
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("call", one.fact().call().value())
                .addKeyValue("event", one.fact().kind())
                .addKeyValue("to", move.to())
                .addKeyValue("queue", move.queue().value())
                .addKeyValue("at", one.event().at().toString());
        if (move.from() != null) {
            line = line.addKeyValue("from", move.from());
        }
        if (move.agent() != null) {
            line = line.addKeyValue("agent", move.agent().value());
        }
        line.log("call moved");
    }
}
