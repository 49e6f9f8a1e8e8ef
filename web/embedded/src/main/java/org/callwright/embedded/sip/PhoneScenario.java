package org.callwright.embedded.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a phone's SIPp does with each call. MESSAGE and PUBLISH inside the dialog are our commands to hang up or refuse,
 * and to answer. Since such a command becomes SIPp's 'last' message, what the answers to the INVITE need is kept.
 *
 * <p>A CANCEL that crosses the answer comes with an ACK and a BYE at its heels. SIPp takes one step a turn, and a second
 * message that comes between two steps ends the call without a word: so the CANCEL, which is too late to change
 * anything, is heard and not answered, and a moment is noted in the step that brings it about.
 */
record PhoneScenario(PhoneBehaviour behaviour, Optional<Path> tone) {

    private static final Duration GOODBYE = Duration.ofSeconds(4);
    private static final String NUMBER = "[$number]";
    private static final Map<Integer, String> REASONS =
            Map.of(480, "Temporarily Unavailable", 486, "Busy Here", 487, "Request Terminated", 603, "Decline");

    String xml() {
        ScenarioXml scenario = new ScenarioXml();
        ring(scenario);
        answer(scenario);
        refuse(scenario);
        return scenario.unexpected()
                .orRequest("CANCEL", "cancelled")
                .orRequest("BYE", "wasHungUp")
                .ignoreTheRest(TO_LAST_REQUEST)
                .go("end")
                .label("noCall")
                .send(TO_LAST_REQUEST)
                .label("end")
                .pauseTone()
                .end("via", "from", "to", "cseq", "cseqMatch", "number", "numberMatch");
    }

    private void ring(ScenarioXml scenario) {
        scenario.orRequest("OPTIONS", "noCall")
                .orRequest("BYE", "noCall")
                .orRequest("CANCEL", "noCall")
                .orRequest("ACK", "end")
                .orRequest("MESSAGE", "end")
                .orRequest("PUBLISH", "end")
                .requestKeeping(
                        "INVITE",
                        ScenarioXml.header("Via", "via"),
                        ScenarioXml.header("From", "from"),
                        ScenarioXml.header("To", "to"),
                        ScenarioXml.part("([0-9]+)", "search_in=\"hdr\" header=\"CSeq:\"", "cseq"),
                        ScenarioXml.part("INVITE sip:([^@;]*)", "search_in=\"msg\"", "number"))
                .sendNoting(toInvite("180 Ringing") + "Content-Length: 0\n", Moment.RINGING, NUMBER)
                .orRequestWithin(
                        behaviour.ringing(), behaviour.refusal() == 0 ? "answer" : "refuse", "MESSAGE", "refuse")
                .orRequest("PUBLISH", "answer")
                .request("CANCEL", "cancelled");
    }

    private void answer(ScenarioXml scenario) {
        scenario.label("answer")
                .sendUntilAnsweredNoting(toInvite("200 OK") + Sdp.offering(tone.isPresent()), Moment.ANSWERED, NUMBER)
                .orRequest("MESSAGE", "")
                .orRequest("PUBLISH", "")
                .orRequest("CANCEL", "")
                .request("ACK", "");
        tone.ifPresent(scenario::play);
        scenario.orRequestWithin(behaviour.talk(), "hangUp", "MESSAGE", "hangUp")
                .orRequest("PUBLISH", "")
                .request("BYE", "wasHungUp")
                .label("hangUp")
                .sendUntilAnswered(BYE)
                .note(Moment.HUNG_UP, NUMBER, "")
                .orRequest("MESSAGE", "")
                .orRequest("BYE", "crossed")
                .responseWithin(GOODBYE, "end", 200, "end")
                .label("wasHungUp")
                .note(Moment.WAS_HUNG_UP, NUMBER, "")
                .label("crossed")
                .send(TO_LAST_REQUEST)
                .go("end");
    }

    private void refuse(ScenarioXml scenario) {
        int code = behaviour.refusal() == 0 ? 486 : behaviour.refusal();
        scenario.label("refuse")
                .sendUntilAnswered(toInvite(code + " " + REASONS.getOrDefault(code, "Refused")) + "Content-Length: 0\n")
                .note(Moment.REFUSED, NUMBER, Integer.toString(code))
                .go("closing")
                .label("cancelled")
                .send(TO_LAST_REQUEST)
                .sendUntilAnswered(toInvite("487 Request Terminated") + "Content-Length: 0\n")
                .note(Moment.CANCELLED, NUMBER, "")
                .label("closing")
                .orRequestWithin(GOODBYE, "end", "MESSAGE", "")
                .orRequest("PUBLISH", "")
                .orRequest("CANCEL", "")
                .request("ACK", "end");
    }

    private static String toInvite(String status) {
        return "SIP/2.0 " + status + """

                Via: [$via]
                From: [$from]
                To: [$to];tag=[pid]p[call_number]
                Call-ID: [call_id]
                CSeq: [$cseq] INVITE
                Contact: <sip:[$number]@[local_ip]:[local_port]>
                Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, INFO
                """;
    }

    private static final String TO_LAST_REQUEST = """
            SIP/2.0 200 OK
            [last_Via:]
            [last_From:]
            [last_To:]
            [last_Call-ID:]
            [last_CSeq:]
            Content-Length: 0
            """;

    private static final String BYE = """
            BYE [next_url] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
            From: [$to];tag=[pid]p[call_number]
            To: [$from]
            Call-ID: [call_id]
            CSeq: 1 BYE
            Max-Forwards: 70
            Content-Length: 0
            """;
}
