package org.callwright.embedded.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a caller's SIPp does. MESSAGE inside the dialog is our command to hang up: it never comes from Asterisk, and is
 * expected wherever the journal has just noted a moment; between two sends SIPp would take it for a fault. The
 * caller's name, number and headers are SIPp keys, so that nothing in them is taken for part of the scenario.
 */
record CallerScenario(Caller caller, Optional<Path> tone, boolean numbered) {

    private static final List<Integer> REFUSALS =
            List.of(400, 401, 403, 404, 408, 410, 480, 484, 486, 488, 500, 501, 502, 503, 504, 600, 603, 604);
    private static final Duration GOODBYE = Duration.ofSeconds(4);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(150);
    private static final String NUMBER = "[cw_user]";

    String xml() {
        ScenarioXml scenario = new ScenarioXml();
        ring(scenario);
        talk(scenario);
        giveUp(scenario);
        return orAnsweredTooLate(scenario.unexpected())
                .orRequest("BYE", "wasHungUp")
                .ignoreTheRest(OK)
                .label("end")
                .pauseTone()
                .end("peer", "lateMatch", "late");
    }

    private void ring(ScenarioXml scenario) {
        scenario.sendUntilAnswered(request("INVITE", 1, true)
                        + "Contact: <sip:caller@[local_ip]:[local_port]>\n"
                        + "Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, INFO\n"
                        + furtherHeaders()
                        + Sdp.offering(tone.isPresent()))
                .note(Moment.DIALLED, number(), "")
                .label("ringing")
                .orRequestWithin(caller.patience(), "giveUp", "MESSAGE", "giveUp")
                .orResponse(100)
                .orResponse(180, "rings")
                .orResponse(183);
        REFUSALS.forEach(code -> scenario.orResponse(code, "refused" + code));
        scenario.responseKeeping(200, ScenarioXml.header("To", "peer"))
                .go("answered")
                .label("rings")
                .note(Moment.RINGING, number(), "")
                .go("ringing");
        for (int code : REFUSALS) {
            scenario.label("refused" + code)
                    .send(request("ACK", 1, true, "[last_To:]") + "Content-Length: 0\n")
                    .note(Moment.REFUSED, number(), Integer.toString(code))
                    .go("end");
        }
    }

    private void talk(ScenarioXml scenario) {
        scenario.label("answered").send(inDialog("ACK", 1));
        tone.ifPresent(scenario::play);
        scenario.note(Moment.ANSWERED, number(), "");
        press(scenario);
        scenario.label("talks")
                .orRequestWithin(caller.talk(), "hangUp", "MESSAGE", "hangUp")
                .request("BYE", "wasHungUp")
                .label("hangUp")
                .sendUntilAnswered(inDialog("BYE", 2 + caller.keys().length()))
                .note(Moment.HUNG_UP, number(), "")
                .orRequest("MESSAGE", "")
                .orRequest("BYE", "crossed")
                .responseWithin(GOODBYE, "end", 200, "end")
                .label("wasHungUp")
                .note(Moment.WAS_HUNG_UP, number(), "")
                .label("crossed")
                .send(OK)
                .go("end");
    }

    /** By INFO: events in RTP (RFC 4733) would need raw sockets. */
    private void press(ScenarioXml scenario) {
        for (int i = 0; i < caller.keys().length(); i++) {
            scenario.pause(BETWEEN_KEYS)
                    .sendUntilAnswered(info(caller.keys().charAt(i), 2 + i))
                    .orRequest("BYE", "wasHungUp")
                    .responseWithin(GOODBYE, "talks", 200, "");
        }
    }

    private String info(char key, int sequence) {
        return "INFO [next_url] SIP/2.0\n" + headers("INFO", sequence, "[branch]", "To: [$peer]\n[routes]")
                + "Content-Type: application/dtmf-relay\nContent-Length: [len]\n\nSignal=" + key + "\nDuration=100\n";
    }

    /** The answer may cross our CANCEL: then the call stands, and has to be hung up. */
    private void giveUp(ScenarioXml scenario) {
        scenario.label("giveUp")
                .sendUntilAnswered(request("CANCEL", 1, true) + "Content-Length: 0\n")
                .note(Moment.CANCELLED, number(), "")
                .orRequest("MESSAGE", "")
                .orResponse(180)
                .orResponse(183);
        REFUSALS.forEach(code -> scenario.orResponse(code, "refused" + code));
        orAnsweredTooLate(scenario)
                .responseWithin(GOODBYE, "end", 487, "")
                .send(request("ACK", 1, true, "[last_To:]") + "Content-Length: 0\n")
                .go("end")
                .label("tooLate")
                .send(request("ACK", 1, false, "To: [$peer]") + "Content-Length: 0\n")
                .sendUntilAnswered(request("BYE", 2, false, "To: [$peer]") + "Content-Length: 0\n")
                .note(Moment.CANCELLED, number(), "")
                .orResponse(481)
                .responseWithin(GOODBYE, "end", 200, "end");
    }

    private static ScenarioXml orAnsweredTooLate(ScenarioXml scenario) {
        return scenario.orResponseIf(
                200,
                "late",
                "tooLate",
                ScenarioXml.part("(INVITE)", "search_in=\"hdr\" header=\"CSeq:\"", "late"),
                ScenarioXml.header("To", "peer"));
    }

    private static final String OK = """
            SIP/2.0 200 OK
            [last_Via:]
            [last_From:]
            [last_To:]
            [last_Call-ID:]
            [last_CSeq:]
            Content-Length: 0
            """;

    private String number() {
        return numbered ? NUMBER + "[call_number]" : NUMBER;
    }

    private String furtherHeaders() {
        return IntStream.range(0, caller.headers().size())
                .mapToObj(index -> "[cw_header" + index + "]\n")
                .collect(Collectors.joining());
    }

    private String request(String method, int sequence, boolean firstTransaction) {
        return request(method, sequence, firstTransaction, "To: <sip:[cw_dialled]@[remote_ip]:[remote_port]>");
    }

    /** INVITE, its CANCEL and the ACK of its refusal are one transaction: they share the branch (RFC 3261, 9.1). */
    private String request(String method, int sequence, boolean firstTransaction, String to) {
        String branch = firstTransaction ? "z9hG4bK-cw-[pid]-[call_number]" : "[branch]";
        return method + " sip:[cw_dialled]@[remote_ip]:[remote_port] SIP/2.0\n" + headers(method, sequence, branch, to);
    }

    private String inDialog(String method, int sequence) {
        return method + " [next_url] SIP/2.0\n" + headers(method, sequence, "[branch]", "To: [$peer]\n[routes]")
                + "Content-Length: 0\n";
    }

    private String headers(String method, int sequence, String branch, String to) {
        return "Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=" + branch + "\n"
                + "From: [cw_display]<sip:" + number() + "@[cw_domain]>;tag=[pid]c[call_number]\n"
                + to + "\n"
                + "Call-ID: [call_id]\n"
                + "CSeq: " + sequence + " " + method + "\n"
                + "Max-Forwards: 70\n";
    }
}
