package org.callwright.embedded.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * Writes a SIPp scenario step by step (the element names and their attributes are SIPp's, see its reference manual).
 * Names in square brackets inside messages are filled in by SIPp.
 */
final class ScenarioXml {

    private static final Duration FOR_EVER = Duration.ofHours(24);

    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario name=\"callwright\">\n");

    /** Sends it once: an ACK, or an answer that the other side asks for again if it is lost. */
    ScenarioXml send(String message) {
        return element("<send><![CDATA[\n" + message + "\n]]></send>");
    }

    /** Sends it again, as SIP does over UDP, until something comes back. */
    ScenarioXml sendUntilAnswered(String message) {
        return element("<send retrans=\"500\"><![CDATA[\n" + message + "\n]]></send>");
    }

    /** The same as {@link #send}, and notes it in the journal within the same step. */
    ScenarioXml sendNoting(String message, Moment moment, String number) {
        return element("<send><![CDATA[\n" + message + "\n]]>" + logging(moment, number, "") + "</send>");
    }

    /** The same as {@link #sendUntilAnswered}, and notes it in the journal within the same step. */
    ScenarioXml sendUntilAnsweredNoting(String message, Moment moment, String number) {
        return element(
                "<send retrans=\"500\"><![CDATA[\n" + message + "\n]]>" + logging(moment, number, "") + "</send>");
    }

    /** Waits for this request, which ends a list of alternatives. */
    ScenarioXml request(String method, String next) {
        return element("<recv request=\"" + method + "\"" + next(next) + "/>").landing();
    }

    ScenarioXml requestKeeping(String method, String... expressions) {
        return element("<recv request=\"" + method + "\" rrs=\"true\">" + keep(expressions) + "</recv>");
    }

    ScenarioXml orRequest(String method, String next) {
        return element("<recv request=\"" + method + "\" optional=\"true\"" + next(next) + "/>");
    }

    /** Starts a list of alternatives, and says what happens when none of them comes in time. */
    ScenarioXml orRequestWithin(Duration patience, String late, String method, String next) {
        return element(
                "<recv request=\"" + method + "\" optional=\"true\"" + next(next) + timeout(patience, late) + "/>");
    }

    ScenarioXml response(int code, String next) {
        return element("<recv response=\"" + code + "\"" + next(next) + "/>").landing();
    }

    ScenarioXml responseWithin(Duration patience, String late, int code, String next) {
        return element("<recv response=\"" + code + "\"" + next(next) + timeout(patience, late) + "/>")
                .landing();
    }

    ScenarioXml responseKeeping(int code, String... expressions) {
        return element("<recv response=\"" + code + "\" rrs=\"true\">" + keep(expressions) + "</recv>");
    }

    /** Waits for a request to authenticate, which the next message answers. */
    ScenarioXml challenge(int code) {
        return element("<recv response=\"" + code + "\" auth=\"true\"/>");
    }

    ScenarioXml orResponse(int code) {
        return element("<recv response=\"" + code + "\" optional=\"true\"/>");
    }

    ScenarioXml orResponse(int code, String next) {
        return element("<recv response=\"" + code + "\" optional=\"true\"" + next(next) + "/>");
    }

    /** The same, taken only if the variable was set by one of the expressions. */
    ScenarioXml orResponseIf(int code, String variable, String next, String... expressions) {
        return element("<recv response=\"" + code + "\" optional=\"true\" test=\"" + variable + "\"" + next(next) + ">"
                + keep(expressions) + "</recv>");
    }

    /** An expression whose first group is kept: SIPp wants a variable for the whole match too. */
    static String header(String name, String variable) {
        return "<ereg regexp=\"(.*)\" search_in=\"hdr\" header=\"" + name + ":\" assign_to=\"" + variable + "\"/>";
    }

    static String part(String expression, String searchedIn, String variable) {
        return "<ereg regexp=\"" + expression + "\" " + searchedIn + " assign_to=\"" + variable + "Match," + variable
                + "\"/>";
    }

    ScenarioXml pause(Duration length) {
        return element("<pause milliseconds=\"" + length.toMillis() + "\"/>");
    }

    ScenarioXml label(String name) {
        return element("<label id=\"" + name + "\"/>");
    }

    ScenarioXml go(String label) {
        return element("<nop next=\"" + label + "\"/>").landing();
    }

    /**
     * Starts what is done with a message that comes where it is not waited for: whenever a time-out or an alternative has
     * been taken, the next message can come before the next step is. SIPp would abort the call.
     */
    ScenarioXml unexpected() {
        return label("_unexp.main");
    }

    /** Ends it: whatever else it may be is ignored, or acknowledged where SIP wants that; the call goes on as before. */
    ScenarioXml ignoreTheRest(String acknowledgement) {
        return element("<recv response=\".*\" regexp_match=\"true\" optional=\"true\" next=\"back\"/>")
                .element("<recv request=\"(OPTIONS|INFO|UPDATE|NOTIFY)\" regexp_match=\"true\" optional=\"true\""
                        + " next=\"acknowledge\"/>")
                .element("<recv request=\".*\" regexp_match=\"true\" next=\"back\"/>")
                .label("acknowledge")
                .send(acknowledgement)
                .label("back")
                .action("<jump variable=\"_unexp.retaddr\"/><assign assign_to=\"_unexp.retaddr\" value=\"0\"/>");
    }

    /** Going back to a step, SIPp obeys the 'next' of the step before it: there must be none. */
    private ScenarioXml landing() {
        return element("<nop/>");
    }

    /** Notes a moment in the journal. */
    ScenarioXml note(Moment moment, String number, String detail) {
        return element("<nop>" + logging(moment, number, detail) + "</nop>");
    }

    private static String logging(Moment moment, String number, String detail) {
        return "<action><log message=\"[timestamp] " + moment + " [call_id] " + number + " " + detail + "\"/></action>";
    }

    /** Plays a raw A-law file over and over, from here to the call's end. */
    ScenarioXml play(Path file) {
        return action("<exec rtp_stream=\"" + file + ",-1,8,PCMA/8000\"/>");
    }

    ScenarioXml pauseTone() {
        return action("<exec rtp_stream=\"pause\"/>");
    }

    /** @param variables that are kept but not always used, which SIPp takes for an error otherwise */
    String end(String... variables) {
        if (variables.length > 0) {
            element("<Reference variables=\"" + String.join(",", variables) + "\"/>");
        }
        return element("</scenario>").xml.toString();
    }

    private ScenarioXml action(String action) {
        return element("<nop><action>" + action + "</action></nop>");
    }

    private ScenarioXml element(String text) {
        xml.append(text).append('\n');
        return this;
    }

    private static String keep(String... expressions) {
        StringBuilder action = new StringBuilder("<action>");
        Arrays.stream(expressions).forEach(action::append);
        return action.append("</action>").toString();
    }

    private static String next(String label) {
        return label.isEmpty() ? "" : " next=\"" + label + "\"";
    }

    private static String timeout(Duration patience, String late) {
        Duration bounded = patience.compareTo(FOR_EVER) < 0 ? patience : FOR_EVER;
        return " timeout=\"" + Math.max(1, bounded.toMillis()) + "\" ontimeout=\"" + late + "\"";
    }
}
