package org.callwright.embedded.sip;

/** The description of a call's audio (RFC 8866): A-law, and keys as telephone events. */
final class Sdp {

    /** SIPp streams a tone from a port of the call's own; one that is silent needs none. */
    static String offering(boolean tone) {
        return """
                Content-Type: application/sdp
                Content-Length: [len]

                v=0
                o=- 1 1 IN IP4 [local_ip]
                s=-
                c=IN IP4 [media_ip]
                t=0 0
                m=audio [PORT] RTP/AVP 8 101
                a=rtpmap:8 PCMA/8000
                a=rtpmap:101 telephone-event/8000
                a=fmtp:101 0-16
                a=ptime:20
                """.replace("PORT", tone ? "rtpstream_audio_port" : "media_port");
    }

    private Sdp() {}
}
