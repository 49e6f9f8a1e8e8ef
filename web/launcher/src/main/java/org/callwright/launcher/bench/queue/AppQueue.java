package org.callwright.launcher.bench.queue;

import java.util.Map;
import org.callwright.embedded.asterisk.AsteriskServer;
import org.callwright.embedded.asterisk.PhoneAccount;

/**
 * Asterisk's own app_queue with the settings that serve it best: several callers at a time (autofill), the shortest
 * pause between two looks at its members (retry), and the strategy that Callwright has, longest idle first. Callers hear
 * ringing: nothing is played to them, as nothing is by Callwright.
 */
record AppQueue(AsteriskServer asterisk) implements Line {
    private static final String DIALED = "8003";
    private static final String QUEUE = "bench";

    /** What Asterisk's configuration needs for it, by file name. */
    static final Map<String, String> CONFIGURATION = Map.of("extensions.conf", """
            [from-carrier]
            exten => 8003,1,Queue(bench,r)
             same => n,Hangup()
            """, "queues.conf", """
            [bench]
            strategy = leastrecent
            autofill = yes
            ringinuse = no
            timeout = 20
            retry = 1
            wrapuptime = 0
            joinempty = yes
            leavewhenempty = no
            announce-frequency = 0
            announce-holdtime = no
            announce-position = no
            periodic-announce-frequency = 0
            """);

    @Override
    public String name() {
        return "app_queue";
    }

    @Override
    public String dialed() {
        return DIALED;
    }

    @Override
    public void prepare(PhoneAccount phone) {}

    @Override
    public void join(PhoneAccount phone) {
        asterisk.cli("queue add member PJSIP/" + phone.number() + " to " + QUEUE);
    }

    @Override
    public void leave(PhoneAccount phone) {
        asterisk.cli("queue remove member PJSIP/" + phone.number() + " from " + QUEUE);
    }
}
