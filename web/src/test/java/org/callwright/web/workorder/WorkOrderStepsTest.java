package org.callwright.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.Refusal;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A work order's way, from a ticket to the department and back. */
@ExtendWith(SharedSite.class)
class WorkOrderStepsTest {
    private static Clerk supervisor = new Clerk(Browser.nowhere());
    private static String ticket = "";

    private String order = "";

    @BeforeAll
    static void places() {
        Clerk admin = SharedSite.as("admin");
        admin.added("/api/departments", "{'id':'steps-workshop','name':'Workshop'}");
        admin.added("/api/teams", "{'id':'steps-repairs','name':'Repairs','department':'steps-workshop'}");
        admin.added(
                "/api/work-order-types",
                "{'id':'steps-repair','name':'Repair','department':'steps-workshop','targetMinutes':960}");
        supervisor = SharedSite.as("supervisor");
        ticket = supervisor
                .add("/api/tickets", "{'channel':'MANUAL','subject':'Kettle leaks'}")
                .json()
                .get("ticket")
                .textValue();
    }

    @BeforeEach
    void aJob() {
        order = supervisor.added("/api/work-orders", wanted("'subject':'Mend 13800009999'"));
    }

    private static String wanted(String more) {
        return "{'ticket':'" + ticket + "','type':'steps-repair'," + more + "}";
    }

    private JsonNode done(String command, String body) {
        return supervisor.done(order, command, body);
    }

    private String state(String step, String body) {
        return done("steps/" + step, body).get("state").textValue();
    }

    @Test
    void one_is_made_once_for_those_that_there_are() {
        Answer first = supervisor.add("/api/work-orders", wanted("'subject':'Once'"), "steps-1");
        Answer again = supervisor.add("/api/work-orders", wanted("'subject':'Once'"), "steps-1");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.json().get("department").textValue()).isEqualTo("steps-workshop");
        assertThat(first.json().get("due").isTextual()).isTrue();
        Refusal.requireInvalid(
                supervisor.add("/api/work-orders", "{'ticket':'" + ticket + "','type':'dance','subject':'x'}"),
                "type",
                "steps-repair");
        Refusal.requireInvalid(
                supervisor.add("/api/work-orders", wanted("'subject':'x','department':'moon'")),
                "department",
                "steps-workshop");
        Refusal.requireInvalid(
                supervisor.add("/api/work-orders", wanted("'subject':'x','assignee':'nobody'")), "assignee");
        assertThat(SharedSite.as("a02")
                        .add("/api/work-orders", wanted("'subject':'x'"))
                        .status())
                .as("of a ticket that one may not see")
                .isEqualTo(404);
    }

    @Test
    void it_is_done_held_up_sent_back_and_found_good() {
        assertThat(done("assign", "{'assignee':'a01'}").get("state").textValue())
                .isEqualTo("ASSIGNED");
        assertThat(SharedSite.as("a01")
                        .done(order, "steps/accept", "{}")
                        .get("state")
                        .textValue())
                .isEqualTo("ACCEPTED");
        assertThat(state("start", "{}")).isEqualTo("IN_PROGRESS");
        JsonNode held = done("steps/hold", "{'note':'no seal'}");
        assertThat(held.get("state").textValue()).isEqualTo("ON_HOLD");
        assertThat(held.has("due")).isFalse();
        assertThat(done("steps/resume", "{}").get("due").isTextual()).isTrue();
        assertThat(state("complete", "{}")).isEqualTo("DONE");
        assertThat(SharedSite.as("a01").act(order, "steps/verify", "{}").status())
                .as("his own work")
                .isEqualTo(403);
        assertThat(state("redo", "{'note':'still leaks'}")).isEqualTo("IN_PROGRESS");
        assertThat(state("complete", "{}")).isEqualTo("DONE");
        assertThat(state("verify", "{}")).isEqualTo("VERIFIED");
        assertThat(supervisor.read(order).get("history").findValuesAsText("kind"))
                .containsExactly(
                        "CREATED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "STARTED",
                        "HELD",
                        "RESUMED",
                        "COMPLETED",
                        "SENT_BACK",
                        "COMPLETED",
                        "VERIFIED");
        Refusal.requireConflict(supervisor.act(order, "steps/start", "{}"), "state", "note");
    }

    @Test
    void it_is_rejected_handed_to_others_and_cancelled() {
        assertThat(state("reject", "{'note':'not ours'}")).isEqualTo("REJECTED");
        JsonNode handed = done("hand-off", "{'team':'steps-repairs','note':'yours'}");
        assertThat(handed.get("team").textValue()).isEqualTo("steps-repairs");
        assertThat(handed.get("state").textValue()).isEqualTo("NEW");
        assertThat(state("cancel", "{'note':'bought a new one'}")).isEqualTo("CANCELLED");
    }

    @Test
    void it_is_escalated_where_it_is_or_to_others() {
        JsonNode urgent = done("escalate", "{'note':'the customer waits'}");
        assertThat(urgent.get("priority").intValue()).isEqualTo(2);
        assertThat(urgent.get("department").textValue()).isEqualTo("steps-workshop");
        done("steps/accept", "{}");
        JsonNode elsewhere = done("escalate", "{'team':'steps-repairs','note':'you do it'}");

        assertThat(elsewhere.get("priority").intValue()).isEqualTo(1);
        assertThat(elsewhere.get("team").textValue()).isEqualTo("steps-repairs");
        assertThat(elsewhere.get("state").textValue()).isEqualTo("NEW");
        assertThat(supervisor.read(order).at("/history/1/kind").textValue()).isEqualTo("ESCALATED");
    }

    @Test
    void its_ticket_is_closed_with_an_explanation_only_while_it_is_not_over() {
        String other = "/api/tickets/"
                + supervisor
                        .add("/api/tickets", "{'channel':'MANUAL','subject':'Pot leaks'}")
                        .json()
                        .get("ticket")
                        .textValue();
        String number = other.substring(other.lastIndexOf('/') + 1);
        String job = supervisor.added(
                "/api/work-orders", "{'ticket':'" + number + "','type':'steps-repair','subject':'Mend'}");

        Answer refused = supervisor.act(other, "close", "{}");

        Refusal.requireConflict(refused, "note");
        assertThat(refused.json().get("detail").textValue())
                .contains(job.substring(job.lastIndexOf('/') + 1) + " is NEW");
        assertThat(supervisor
                        .done(other, "close", "{'note':'he has a new one'}")
                        .get("state")
                        .textValue())
                .isEqualTo("CLOSED");
    }

    @Test
    void it_is_written_on_and_linked() {
        done("comments", "{'text':'the seal is worn'}");
        done("link", "{'order':'W-1','line':1}");
        done("link", "{'sku':'SEAL'}");
        done("unlink", "{'sku':'SEAL'}");

        JsonNode view = supervisor.read(order);

        assertThat(view.get("links")).hasSize(1);
        assertThat(view.at("/history/1/details/text").textValue()).isEqualTo("the seal is worn");
        Refusal.requireInvalid(supervisor.act(order, "link", "{'ticket':'" + ticket + "'}"), "ticket");
    }

    @Test
    void what_is_to_be_done_is_set_right_and_stars_are_not_written_over_numbers() {
        Clerk agent = SharedSite.as("a01");
        done("assign", "{'assignee':'a01'}");
        String shown = agent.read(order).at("/workOrder/subject").textValue();
        assertThat(shown).isEqualTo("Mend 138****9999");

        assertThat(agent.change("PATCH", order, "{'subject':'" + shown + "','priority':1}")
                        .status())
                .isEqualTo(200);

        JsonNode stored = supervisor.read(order).get("workOrder");
        assertThat(stored.get("subject").textValue()).isEqualTo("Mend 13800009999");
        assertThat(stored.get("priority").intValue()).isEqualTo(1);
        assertThat(supervisor
                        .change("PATCH", order, "{'priority':2}", Clerk.STALE)
                        .status())
                .isEqualTo(412);
        Refusal.requireInvalid(supervisor.change("PATCH", order, "{'priority':9}"), "priority");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            steps/dance  | {}                     | step       | accept
            steps/hold   | {}                     | note       |
            steps/reject | {}                     | note       |
            steps/redo   | {}                     | note       |
            steps/cancel | {}                     | note       |
            assign       | {'assignee':'nobody'}  | assignee   |
            assign       | {}                     | assignee   |
            hand-off     | {}                     | department |
            hand-off     | {'team':'moon'}        | team       | steps-repairs
            hand-off     | {'department':'moon'}  | department | steps-workshop
            escalate     | {}                     | note       |
            escalate     | {'team':'moon','note':'x'} | team   | steps-repairs
            comments     | {'text':''}            | text       |
            link         | {}                     | order      | sku
            """)
    void what_makes_no_sense_is_named(String command, String body, String field, String legal) {
        Refusal.requireInvalid(
                supervisor.act(order, command, body), field, legal == null ? new String[0] : new String[] {legal});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assign         | {'assignee':'a01'}
            hand-off       | {'team':'steps-repairs'}
            escalate       | {'note':'x'}
            steps/accept   | {}
            steps/start    | {}
            steps/hold     | {'note':'x'}
            steps/resume   | {}
            steps/reject   | {'note':'x'}
            steps/complete | {}
            steps/verify   | {}
            steps/redo     | {'note':'x'}
            steps/cancel   | {'note':'x'}
            """)
    void who_is_late_or_has_not_read_it_or_may_not_see_it_changes_nothing(String command, String body) {
        assertThat(supervisor.act(order, command, body, Clerk.STALE).status()).isEqualTo(412);
        assertThat(supervisor.add(order + "/" + command, body).status()).isEqualTo(428);
        assertThat(SharedSite.as("a02").act(order, command, body, "\"0\"").status())
                .isEqualTo(command.equals("assign") ? 403 : 404);
    }
}
