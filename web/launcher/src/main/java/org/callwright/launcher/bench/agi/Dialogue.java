package org.callwright.launcher.bench.agi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** What Asterisk says in one session; its lines are those of a captured request. */
final class Dialogue {
    /** What to do after some bytes of the server. */
    enum Step {
        INCOMPLETE,
        TO_ANSWER,
        HELD
    }

    private static final String REQUEST = """
            agi_network: yes
            agi_network_script: hold
            agi_request: agi://127.0.0.1:4573/hold
            agi_channel: PJSIP/carrier-NUMBER
            agi_language: en
            agi_type: PJSIP
            agi_uniqueid: 1795368599.NUMBER
            agi_version: 22.10.1
            agi_callerid: 138NUMBER
            agi_calleridname: Caller
            agi_callingpres: 0
            agi_callingani2: 0
            agi_callington: 0
            agi_callingtns: 0
            agi_dnid: 4000
            agi_rdnis: unknown
            agi_context: from-carrier
            agi_extension: 4000
            agi_priority: 3
            agi_enhanced: 0.0
            agi_accountcode:\s
            agi_threadid: 139871253661376

            """;

    /** Numbers of eight digits, so that all requests are of one length. */
    private static final int FIRST_NUMBER = 10_000_000;

    private final String number;
    private int commands;

    Dialogue(int number) {
        this.number = String.valueOf(FIRST_NUMBER + number);
    }

    ByteBuffer request() {
        return bytes(REQUEST.replace("NUMBER", number));
    }

    /** The server sends a command at a time, so a line's end is the end of what it sent. */
    Step received(ByteBuffer bytes) {
        if (bytes.get(bytes.limit() - 1) != '\n') {
            return Step.INCOMPLETE;
        }
        commands++;
        return commands == 1 ? Step.TO_ANSWER : Step.HELD;
    }

    ByteBuffer answer() {
        return bytes("200 result=1 (C-1795368599." + number + ")\n");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII));
    }
}
