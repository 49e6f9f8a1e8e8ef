package org.callwright.embedded.sip;

/** Registers the phones of a file of {@code number;[authentication …]} lines, or takes their registration back. */
final class RegistrationScenario {

    private static final String REGISTER = """
            REGISTER sip:[remote_ip]:[remote_port] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
            From: <sip:[field0]@[remote_ip]>;tag=[pid]r[call_number]
            To: <sip:[field0]@[remote_ip]>
            Call-ID: [call_id]
            CSeq: SEQUENCE REGISTER
            Contact: <sip:[field0]@[local_ip]:[local_port]>
            AUTHENTICATIONMax-Forwards: 70
            Expires: EXPIRES
            Content-Length: 0
            """;

    private RegistrationScenario() {}

    /** @param expires seconds; 0 unregisters */
    static String xml(int expires) {
        return new ScenarioXml()
                .sendUntilAnswered(register(1, expires, ""))
                .orResponse(100)
                .challenge(401)
                .sendUntilAnswered(register(2, expires, "[field1]\n"))
                .orResponse(100)
                .response(200, "")
                .end();
    }

    private static String register(int sequence, int expires, String authentication) {
        return REGISTER.replace("SEQUENCE", Integer.toString(sequence))
                .replace("EXPIRES", Integer.toString(expires))
                .replace("AUTHENTICATION", authentication);
    }
}
