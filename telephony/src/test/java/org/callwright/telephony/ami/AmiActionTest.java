package org.callwright.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.UpdateConfigAction;
import org.asteriskjava.manager.action.UserEventAction;
import org.callwright.telephony.wire.AmiHeader;
import org.junit.jupiter.api.Test;

class AmiActionTest {
    @Test
    void the_getters_of_an_action_class_are_its_headers() {
        var action = AmiAction.of(new RedirectAction("PJSIP/a", "ctx", "100", 1));

        assertThat(action.name()).isEqualTo("Redirect");
        assertThat(action.headers())
                .containsExactlyInAnyOrder(
                        new AmiHeader("Channel", "PJSIP/a"),
                        new AmiHeader("Context", "ctx"),
                        new AmiHeader("Exten", "100"),
                        new AmiHeader("Priority", "1"));
    }

    @Test
    void an_action_class_without_properties_has_no_headers() {
        assertThat(AmiAction.of(new CoreShowChannelsAction()).headers()).isEmpty();
    }

    @Test
    void an_action_id_of_the_class_is_not_taken_over() {
        var action = new RedirectAction("PJSIP/a", "ctx", "100", 1);
        action.setActionId("mine");

        assertThat(AmiAction.of(action).frame("ours").all("ActionID")).containsExactly("ours");
    }

    @Test
    void variables_are_headers_of_their_own_and_a_comma_in_one_begins_no_other() {
        var originate = new OriginateAction();
        originate.setChannel("PJSIP/1001");
        originate.setAsync(true);
        var variables = new LinkedHashMap<String, String>();
        variables.put("CW_CALL", "1");
        variables.put("NAME", "Eve,CW_CALL=2,\"x\\");
        originate.setVariables(variables);

        assertThat(AmiAction.of(originate).headers())
                .contains(new AmiHeader("Async", "true"))
                .filteredOn(header -> header.name().equals("Variable"))
                .map(AmiHeader::value)
                .containsExactly("CW_CALL=1", "NAME=Eve\\,CW_CALL=2\\,\\\"x\\\\");
    }

    @Test
    void the_lines_of_an_update_are_headers_of_their_own() {
        var update = new UpdateConfigAction();
        update.setSrcFilename("a.conf");
        update.addCommand("update", "general", "a", "b", null);

        assertThat(AmiAction.of(update).headers())
                .map(AmiHeader::name)
                .contains("SrcFilename", "Action-000000", "Cat-000000", "Value-000000");
    }

    @Test
    void a_user_event_class_is_refused_with_the_way_to_do_it() {
        assertThatThrownBy(() -> AmiAction.of(new UserEventAction()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AmiAction.of(\"UserEvent\")");
    }

    @Test
    void what_asterisk_would_not_read_is_refused() {
        var action = AmiAction.of("Setvar");

        assertThatThrownBy(() -> action.with("Value", "x".repeat(1100))).hasMessageContaining("longer than 1022");
        assertThatThrownBy(() -> action.with("Value", "a\nb")).hasMessageContaining("line break");
        assertThatThrownBy(() -> action.with("Va lue", "a")).hasMessageContaining("not a header name");
        assertThatThrownBy(() -> action.with("actionid", "a")).hasMessageContaining("chosen by the client");
        assertThatThrownBy(() -> AmiAction.of("Ping\r\nAction: Logoff")).hasMessageContaining("line break");
        assertThatThrownBy(() -> {
                    var growing = action;
                    for (var n = 0; n < 130; n++) {
                        growing = growing.with("Variable", "a");
                    }
                })
                .hasMessageContaining("more than 126");
    }
}
