package org.callwright.core.routing.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.Step;
import org.callwright.core.routing.StillRinging;

/** What a step's script replies, in lines: status, the earliest due time that it set or 0, perhaps more, and the offers. */
record StepReply(List<String> lines) {
    private static final int OFFER = 8;

    static StepReply parse(String reply) {
        return new StepReply(Arrays.asList(reply.split("\n", -1)));
    }

    /** What it tells of a step whose offers follow status and due time. */
    Step step() {
        return new Step(status() == 1, offersFrom(2));
    }

    /** What it tells of a step whose status may be 2 or 3: then the first of the offers has failed, and a phone may ring for it. */
    Step stepThatMaySilence() {
        List<Offer> offers = offersFrom(2);
        boolean silences = status() >= 2;
        return new Step(
                status() >= 1,
                silences ? new StillRinging(offers.getFirst(), status() == 3) : null,
                silences ? offers.subList(1, offers.size()) : offers);
    }

    long status() {
        return number(0);
    }

    Optional<Instant> due() {
        long due = number(1);
        return due == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due));
    }

    String text(int index) {
        return lines.get(index);
    }

    List<Offer> offersFrom(int first) {
        if (lines.size() <= first) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>(1);
        for (int i = first; i + OFFER <= lines.size(); i += OFFER) {
            offers.add(new Offer(
                    new CallId(text(i)),
                    new OfferToken(number(i + 1)),
                    new AgentId(text(i + 2)),
                    text(i + 3),
                    new QueueId(text(i + 4)),
                    text(i + 5),
                    text(i + 6),
                    Duration.ofMillis(number(i + 7))));
        }
        return offers;
    }

    private long number(int index) {
        return Long.parseLong(lines.get(index));
    }
}
