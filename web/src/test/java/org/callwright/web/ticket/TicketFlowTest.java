package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.Refusal;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ticket's way through the company. */
@ExtendWith(SharedSite.class)
class TicketFlowTest {
    private static Clerk supervisor = new Clerk(Browser.nowhere());

    private String ticket = "";

    @BeforeAll
    static void places() {
        Clerk admin = SharedSite.as("admin");
        admin.added("/api/departments", "{'id':'flow-workshop','name':'Workshop'}");
        admin.added("/api/teams", "{'id':'flow-repairs','name':'Repairs','department':'flow-workshop'}");
        admin.added("/api/dispositions", "{'id':'flow-mended','name':'Mended','place':1}");
        supervisor = SharedSite.as("supervisor");
    }

    @BeforeEach
    void aTicket() {
        ticket = supervisor.added("/api/tickets", "{'channel':'MANUAL','subject':'Kettle leaks','assignee':'a01'}");
    }

    private JsonNode done(String command, String body) {
        return supervisor.done(ticket, command, body);
    }

    private List<String> history() {
        return supervisor.read(ticket).get("timeline").findValuesAsText("kind");
    }

    @Test
    void it_is_given_to_somebody_who_takes_it_on() {
        assertThat(done("assign", "{'assignee':'a02'}").get("assignee").textValue())
                .isEqualTo("a02");

        JsonNode accepted = SharedSite.as("a02").done(ticket, "accept", "{}");

        assertThat(accepted.get("state").textValue()).isEqualTo("IN_PROGRESS");
        assertThat(SharedSite.as("a01").browser().get(ticket).status())
                .as("whose it is no longer")
                .isEqualTo(404);
        assertThat(history()).containsExactly("CREATED", "ASSIGNED", "ACCEPTED");
    }

    @Test
    void what_is_handed_off_and_returned_goes_back_to_who_had_it() {
        JsonNode handed = done("hand-off", "{'team':'flow-repairs','note':'please look'}");
        assertThat(handed.get("state").textValue()).isEqualTo("WAITING_DEPARTMENT");
        assertThat(handed.get("team").textValue()).isEqualTo("flow-repairs");
        assertThat(handed.has("assignee")).isFalse();

        done("accept", "{}");
        JsonNode returned = done("return", "{'note':'sealed'}");

        assertThat(returned.get("assignee").textValue()).isEqualTo("supervisor");
        assertThat(returned.get("state").textValue()).isEqualTo("IN_PROGRESS");
        assertThat(history()).containsExactly("CREATED", "HANDED_OFF", "ACCEPTED", "RETURNED");
        assertThat(supervisor.read(ticket).get("stints")).hasSize(4);
    }

    @Test
    void what_is_handed_off_can_be_rejected() {
        done("hand-off", "{'department':'flow-workshop'}");

        JsonNode rejected = done("reject", "{'note':'not ours'}");

        assertThat(rejected.get("assignee").textValue()).isEqualTo("supervisor");
        assertThat(rejected.get("state").textValue()).isEqualTo("IN_PROGRESS");
        Refusal.requireConflict(supervisor.act(ticket, "return", "{}"), "holder", "hand-off");
    }

    @Test
    void it_becomes_more_urgent_and_goes_to_who_can_decide() {
        JsonNode escalated = done("escalate", "{'team':'flow-repairs','note':'burns'}");

        assertThat(escalated.get("escalation").intValue()).isEqualTo(1);
        assertThat(escalated.get("priority").intValue()).isEqualTo(2);
        assertThat(escalated.get("team").textValue()).isEqualTo("flow-repairs");
    }

    @Test
    void it_waits_goes_on_is_settled_and_comes_back() {
        assertThat(done("wait", "{'whom':'CUSTOMER','note':'a photo'}")
                        .get("state")
                        .textValue())
                .isEqualTo("WAITING_CUSTOMER");
        assertThat(done("resume", "{}").get("state").textValue()).isEqualTo("IN_PROGRESS");
        JsonNode resolved = done("resolve", "{'disposition':'flow-mended'}");
        assertThat(resolved.get("disposition").textValue()).isEqualTo("flow-mended");
        assertThat(resolved.get("resolved").isTextual()).isTrue();
        assertThat(done("close", "{}").get("state").textValue()).isEqualTo("CLOSED");

        assertThat(done("reopen", "{'note':'leaks again'}").get("state").textValue())
                .isEqualTo("REOPENED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assign   | {'assignee':'nobody'}                 | assignee    |
            assign   | {}                                    | assignee    |
            hand-off | {'team':'moon'}                       | team        | flow-repairs
            hand-off | {'department':'moon'}                 | department  | flow-workshop
            hand-off | {}                                    | department  |
            reject   | {}                                    | note        |
            escalate | {}                                    | note        |
            escalate | {'note':'burns','team':'moon'}        | team        | flow-repairs
            wait     | {'whom':'GODOT'}                      | whom        | CUSTOMER
            wait     | {}                                    | whom        |
            resolve  | {'disposition':'forgotten'}           | disposition | flow-mended
            close    | {'disposition':'forgotten'}           | disposition | flow-mended
            reopen   | {}                                    | note        |
            """)
    void what_makes_no_sense_is_named_and_changes_nothing(String command, String body, String field, String legal) {
        String seen = supervisor.version(ticket);

        Refusal.requireInvalid(
                supervisor.act(ticket, command, body), field, legal == null ? new String[0] : new String[] {legal});

        assertThat(supervisor.version(ticket)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assign   | {'assignee':'a02'}
            accept   | {}
            hand-off | {'team':'flow-repairs'}
            reject   | {'note':'not ours'}
            return   | {}
            escalate | {'note':'burns'}
            wait     | {'whom':'CUSTOMER'}
            resume   | {}
            resolve  | {}
            close    | {}
            reopen   | {'note':'again'}
            comments | {'text':'hello'}
            link     | {'order':'1'}
            unlink   | {'order':'1'}
            merge    | {'into':'%s'}
            split    | {'subject':'the lid','links':[]}
            """)
    void who_is_late_is_told_so_and_for_who_may_not_see_it_it_is_not_there(String command, String body) {
        String other = supervisor
                .add("/api/tickets", "{'channel':'MANUAL','subject':'Other'}")
                .json()
                .get("ticket")
                .textValue();
        String said = body.formatted(other);

        assertThat(supervisor.act(ticket, command, said, Clerk.STALE).status()).isEqualTo(412);
        // Who may not do it to any ticket is told that; for others it is not there.
        assertThat(SharedSite.as("a02").act(ticket, command, said, Clerk.STALE).status())
                .isEqualTo(command.matches("assign|merge|split") ? 403 : 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assign   | {'assignee':'a02'}
            accept   | {}
            hand-off | {'team':'flow-repairs'}
            reject   | {'note':'x'}
            return   | {'note':'x'}
            escalate | {'note':'x'}
            wait     | {'whom':'CUSTOMER'}
            resume   | {'note':'x'}
            resolve  | {'note':'x'}
            close    | {'note':'x'}
            reopen   | {'note':'x'}
            merge    | {'into':'%s'}
            unmerge  | {}
            split    | {'subject':'x','links':[]}
            """)
    void who_has_not_read_it_cannot_change_it(String command, String body) {
        String said = Clerk.json(body.formatted(ticket.substring(ticket.lastIndexOf('/') + 1)));

        assertThat(supervisor.browser().post(ticket + "/" + command, said).status())
                .isEqualTo(428);
    }
}
