package org.callwright.embedded.sip;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one call by now. Immutable.
 *
 * @param id the SIP Call-ID
 * @param number who called, or on a phone's side which phone was called
 * @param moments when each first happened, on the machine's clock, to the microsecond
 * @param sipCode of the refusal, or 0
 */
public record SippCall(String id, String number, Map<Moment, Instant> moments, int sipCode) {

    public SippCall {
        moments = Map.copyOf(moments);
    }

    static SippCall started(String id, String number) {
        return new SippCall(id, number, Map.of(), 0);
    }

    SippCall with(Moment moment, Instant at, int code) {
        Map<Moment, Instant> more = new EnumMap<>(Moment.class);
        more.putAll(moments);
        more.putIfAbsent(moment, at);
        return new SippCall(id, number, more, code == 0 ? sipCode : code);
    }

    public boolean has(Moment moment) {
        return moments.containsKey(moment);
    }

    public Optional<Instant> at(Moment moment) {
        return Optional.ofNullable(moments.get(moment));
    }

    /** @return how it ended, or empty while it lasts */
    public Optional<Moment> end() {
        return moments.entrySet().stream()
                .filter(moment -> moment.getKey().isEnd())
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
