package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.embedded.sip.Caller;
import org.callwright.embedded.sip.SippCaller;
import org.callwright.launcher.e2e.site.EndToEnd;
import org.callwright.launcher.e2e.site.Floor;
import org.callwright.launcher.e2e.site.Line;
import org.callwright.launcher.e2e.site.Records.CallRow;
import org.junit.jupiter.api.Test;

@EndToEnd
class CallerIdIT {
    @Test
    void anInternationalNumberIsKeptAsItIs(Floor floor) {
        CallRow call = arrivingFrom(floor, Caller.of("+4930901820"));

        assertThat(call.presentation()).isEqualTo("KNOWN");
        assertThat(call.e164()).isEqualTo("+4930901820");
    }

    @Test
    void aNationalNumberIsReadInTheSitesRegion(Floor floor) {
        CallRow call = arrivingFrom(floor, Caller.of("13800000001"));

        assertThat(call.presentation()).isEqualTo("KNOWN");
        assertThat(call.e164()).isEqualTo("+8613800000001");
        assertThat(call.raw()).isEqualTo("13800000001");
    }

    @Test
    void anAnonymousCallerStaysAnonymousAlthoughTheNetworkKnowsTheNumber(Floor floor) {
        CallRow call = arrivingFrom(
                floor, Caller.anonymous().headers("Privacy: id", "P-Asserted-Identity: <sip:+4930901821@127.0.0.2>"));

        assertThat(call.presentation()).isEqualTo("WITHHELD");
        assertThat(call.e164()).isNull();
    }

    @Test
    void aCallerWithoutAnIdentityArrivesAllTheSame(Floor floor) {
        CallRow call = arrivingFrom(floor, Caller.anonymous());

        assertThat(call.presentation()).isIn("WITHHELD", "ABSENT");
        assertThat(call.e164()).isNull();
    }

    @Test
    void aSipNameInsteadOfANumberIsMalformedAndKept(Floor floor) {
        CallRow call = arrivingFrom(floor, Caller.of("li.wei"));

        assertThat(call.presentation()).isEqualTo("MALFORMED");
        assertThat(call.raw()).isEqualTo("li.wei");
    }

    @Test
    void fiftyDigitsAreNoNumber(Floor floor) {
        CallRow call = arrivingFrom(floor, Caller.of("9".repeat(50)));

        assertThat(call.presentation()).isEqualTo("MALFORMED");
        assertThat(call.e164()).isNull();
    }

    @Test
    void aHostileNameIsStoredAsTextAndNothingElse(Floor floor) {
        String name = "<script>alert(1)</script>${SHELL(id)}; DROP TABLE ticket";
        CallRow call = arrivingFrom(floor, Caller.of("+4930901822").name(name));

        assertThat(call.name()).startsWith("<script>alert(1)</script>");
        assertThat(call.e164()).isEqualTo("+4930901822");
    }

    @Test
    void aHostileNumberIsStoredAsTextAndNothingElse(Floor floor) {
        // Percent-encoded, as SIP wants it: "${EXTEN}\r\nAction: Originate"
        CallRow call = arrivingFrom(floor, Caller.of("%24%7BEXTEN%7D%0D%0AAction%3A%20Originate"));

        assertThat(call.presentation()).isEqualTo("MALFORMED");
        assertThat(call.e164()).isNull();
        assertThat(call.raw()).doesNotContain("\r", "\n");
    }

    private static CallRow arrivingFrom(Floor floor, Caller caller) {
        Line line = floor.line();
        SippCaller calling = line.call(caller);
        line.awaitWaiting(1);
        calling.hangUp();
        return line.awaitEnded("ABANDONED");
    }
}
