package org.callwright.telephony.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmiFrameTest {
    @Test
    void what_logs_say_of_an_event_names_the_call_and_not_the_caller() {
        var frame = AmiFrame.builder()
                .add("Event", "DialBegin")
                .add("Uniqueid", "1700000000.1")
                .add("CallerIDNum", "13800000001")
                .add("ChanVariable", "CW_ARRIVED=17")
                .add("ChanVariable", "CW_CALL=C7")
                .build();

        assertThat(frame).hasToString("AMI message, event DialBegin, channel 1700000000.1, CW_CALL=C7");
    }

    @Test
    void what_logs_say_of_a_login_holds_no_secret() {
        var frame = AmiFrame.builder()
                .add("Action", "Login")
                .add("Secret", "open sesame")
                .build();

        assertThat(frame.toString()).doesNotContain("open sesame");
    }
}
