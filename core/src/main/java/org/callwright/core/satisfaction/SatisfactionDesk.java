package org.callwright.core.satisfaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentId;
import org.callwright.core.audit.Audit;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketReaches;
import org.jspecify.annotations.Nullable;

/** Where answers come in, from whatever system asks customers. Told twice, an answer counts once. Thread-safe; blocks. */
public final class SatisfactionDesk {
    /** Clocks of other systems may be a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Atomically atomically;
    private final AnswerBook book;
    private final CallHistory calls;
    private final TicketReaches reaches;
    private final Audit audit;
    private final Clock clock;

    public SatisfactionDesk(
            Atomically atomically,
            AnswerBook book,
            CallHistory calls,
            TicketReaches reaches,
            Audit audit,
            Clock clock) {
        this.atomically = atomically;
        this.book = book;
        this.calls = calls;
        this.reaches = reaches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refused when the call is none of the ticket's, or that source has told another answer under that id
     * @throws org.callwright.core.access.Denied when the ticket is out of reach
     */
    public AnswerBook.Stored take(Actor who, NewAnswer answer) {
        reaches.require(who, Permission.SATISFACTION_WRITE, answer.ticket());
        Instant now = clock.instant();
        Instant given = answer.given() == null ? now : answer.given();
        if (given.isAfter(now.plus(AHEAD))) {
            throw Refused.value("given", "an answer is not given in the future");
        }
        AgentId agent = judged(answer.ticket(), answer.call());
        return atomically.run(() -> {
            AnswerBook.Stored stored = book.put(answer, agent, given);
            if (!stored.repeated()) {
                audit.record(
                        who,
                        "satisfaction.taken",
                        "ticket",
                        answer.ticket().number().value(),
                        Map.of("survey", answer.survey().name(), "source", answer.source()));
            } else if (!same(stored.answer(), answer)) {
                throw Refused.state("externalId", "this source has told another answer under this id");
            }
            return stored;
        });
    }

    private @Nullable AgentId judged(Ticket ticket, @Nullable CallId call) {
        if (call == null) {
            return ticket.agent();
        }
        CallRecord asked = calls.ofTicket(ticket.number()).stream()
                .map(CallDetail::call)
                .filter(record -> record.id().equals(call))
                .findFirst()
                .orElseThrow(() -> Refused.value("call", "not a call of this ticket"));
        return asked.answered() == null ? null : asked.agent();
    }

    /** When it was given is not compared: who tells it again may have left it to us both times. */
    private static boolean same(Answer stored, NewAnswer told) {
        return stored.survey() == told.survey()
                && stored.score() == told.score()
                && stored.ticket().equals(told.ticket().number());
    }
}
