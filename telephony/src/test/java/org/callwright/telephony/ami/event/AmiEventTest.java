package org.callwright.telephony.ami.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callwright.telephony.wire.AmiFrame;
import org.callwright.telephony.wire.Transcripts;
import org.junit.jupiter.api.Test;

class AmiEventTest {
    @Test
    void the_events_of_a_captured_call_are_seen_by_their_meaning() {
        var events = events("02_redirect.ami.txt");

        var hangUps = of(events, Hangup.class);
        assertThat(hangUps).hasSize(2).allSatisfy(hangUp -> {
            assertThat(hangUp.cause()).isEqualTo(16);
            assertThat(hangUp.causeText()).isEqualTo("Normal Clearing");
            assertThat(hangUp.uniqueId()).matches("\\d+\\.\\d+");
        });
        var begin = of(events, DialBegin.class).getFirst();
        assertThat(begin.channel()).startsWith("PJSIP/carrier-");
        assertThat(begin.destinationChannel()).startsWith("PJSIP/1001-");
        assertThat(begin.uniqueId()).isNotEqualTo(begin.destinationUniqueId()).isNotEmpty();
        assertThat(of(events, DialEnd.class))
                .singleElement()
                .satisfies(end -> assertThat(end.dialStatus()).isEqualTo("ANSWER"));
        assertThat(of(events, BridgeEnter.class)).map(BridgeEnter::channels).containsExactly(1, 2);
        assertThat(of(events, BridgeEnter.class)).map(BridgeEnter::bridgeType).containsOnly("basic");
        assertThat(of(events, BridgeLeave.class)).map(BridgeLeave::channels).containsExactly(1, 0);
    }

    @Test
    void hold_and_unhold_are_told_apart() {
        var events = events("12_hold_unhold.ami.txt");

        assertThat(of(events, Hold.class)).isNotEmpty();
        assertThat(of(events, Unhold.class)).isNotEmpty();
    }

    @Test
    void a_rejecting_phone_shows_its_cause() {
        assertThat(of(events("07_agent_reject_decline.ami.txt"), DialEnd.class))
                .isNotEmpty()
                .allSatisfy(end -> assertThat(end.dialStatus()).isEqualTo("NOANSWER"));
        assertThat(of(events("07_agent_reject_busy.ami.txt"), Hangup.class))
                .map(Hangup::cause)
                .contains(17);
    }

    @Test
    void the_events_of_our_dialplan_are_seen_as_what_they_say() {
        var ended = (CwDialEnded) event(
                "Event: UserEvent",
                "Uniqueid: 1.2",
                "UserEvent: CwDialEnded",
                "Call: c",
                "Offer: 7",
                "Status: BUSY",
                "Cause: 17",
                "Took: 1503");
        assertThat(ended.took()).contains(Duration.ofMillis(1503));
        assertThat(((CwDialEnded) event("Event: UserEvent", "UserEvent: CwDialEnded", "Offer: 7")).took())
                .isEmpty();
        assertThat(ended.call()).isEqualTo("c");
        assertThat(ended.offer()).isEqualTo("7");
        assertThat(ended.status()).isEqualTo("BUSY");
        assertThat(ended.cause()).isEqualTo(17);
        assertThat(ended.uniqueId()).isEqualTo("1.2");
        assertThat(event("Event: UserEvent", "UserEvent: CwParked", "Call: c")).isInstanceOf(CwParked.class);
        assertThat(event("Event: UserEvent", "UserEvent: CwLocalLine", "Call: "))
                .isInstanceOf(CwLocalLine.class);
        assertThat(((CwAnswered) event("Event: UserEvent", "UserEvent: CwAnswered", "Offer: 9")).offer())
                .isEqualTo("9");
        var tried = (CwCustomerDialEnded) event(
                "Event: UserEvent",
                "UserEvent: CwCustomerDialEnded",
                "Call: c",
                "Offer: 7",
                "Status: NOANSWER",
                "Cause: 0");
        assertThat(tried.offer()).isEqualTo("7");
        assertThat(tried.status()).isEqualTo("NOANSWER");
        assertThat(tried.cause()).isZero();
        assertThat(event("Event: UserEvent", "UserEvent: Else")).isInstanceOf(OtherEvent.class);
    }

    @Test
    void channel_variables_are_read_with_all_that_a_value_may_hold() {
        var begin = (DialBegin) event(
                "Event: DialBegin",
                "ChanVariable: CW_CALL=a=b",
                "ChanVariable: CW_OFFER=",
                "DestChanVariable: CW_OFFER=7",
                "ChanVariable: nonsense");

        assertThat(begin.channelVariables())
                .containsExactlyInAnyOrderEntriesOf(Map.of("CW_CALL", "a=b", "CW_OFFER", ""));
        assertThat(begin.destinationVariables()).containsExactly(Map.entry("CW_OFFER", "7"));
        assertThat(event("Event: Hangup").channelVariables()).isEmpty();
    }

    @Test
    void what_asterisk_does_not_know_or_send_is_empty() {
        var hangup = (Hangup) event("Event: Hangup", "CallerIDNum: <unknown>", "CallerIDName: <unknown>", "Cause: x");

        assertThat(hangup.callerNumber()).isEmpty();
        assertThat(hangup.callerName()).isEmpty();
        assertThat(hangup.channel()).isEmpty();
        assertThat(hangup.cause()).isEqualTo(-1);
    }

    @Test
    void an_event_without_a_view_is_kept_as_it_is() {
        assertThat(event("Event: MusicOnHoldStart", "Class: default"))
                .isInstanceOf(OtherEvent.class)
                .satisfies(other -> {
                    assertThat(other.name()).isEqualTo("MusicOnHoldStart");
                    assertThat(other.text("Class")).isEqualTo("default");
                });
    }

    private static List<AmiEvent> events(String transcript) {
        return Transcripts.eventLines(transcript).stream()
                .map(lines -> event(lines.toArray(String[]::new)))
                .toList();
    }

    private static <E> List<E> of(List<AmiEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static AmiEvent event(String... lines) {
        var frame = AmiFrame.builder();
        for (var line : lines) {
            var colon = line.indexOf(": ");
            frame.add(line.substring(0, colon), line.substring(colon + 2));
        }
        return AmiEvent.of(frame.build());
    }
}
