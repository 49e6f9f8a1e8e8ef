package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.Refusal;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is written on a ticket, and what becomes of several. */
@ExtendWith(SharedSite.class)
class TicketContentTest {
    private static Clerk supervisor = new Clerk(Browser.nowhere());

    private String ticket = "";

    @BeforeAll
    static void goods() {
        SharedSite.as("admin").added("/api/products", "{'sku':'CONTENT','name':'Kettle'}");
        supervisor = SharedSite.as("supervisor");
    }

    @BeforeEach
    void aTicket() {
        ticket = opened("Kettle leaks");
    }

    private static String opened(String subject) {
        return supervisor.added("/api/tickets", "{'channel':'MANUAL','subject':'" + subject + "','assignee':'a01'}");
    }

    private static String number(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private JsonNode done(String command, String body) {
        return supervisor.done(ticket, command, body);
    }

    @Test
    void a_ticket_is_opened_once() {
        String body = "{'channel':'MANUAL','subject':'Once'}";
        Answer first = supervisor.add("/api/tickets", body, "content-1");
        Answer again = supervisor.add("/api/tickets", body, "content-1");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Refusal.requireInvalid(supervisor.add("/api/tickets", "{'channel':'PIGEON','subject':'x'}"), "channel", "CHAT");
        Refusal.requireInvalid(
                supervisor.add("/api/tickets", "{'channel':'MANUAL','subject':'x','team':'moon'}"), "team");
    }

    @Test
    void who_opens_a_ticket_that_nobody_is_named_for_finds_it_again() {
        Clerk agent = SharedSite.as("a03");

        String place = agent.added("/api/tickets", "{'channel':'MANUAL','subject':'By e-mail'}");

        assertThat(agent.read(place).at("/ticket/assignee").textValue()).isEqualTo("a03");
    }

    @Test
    void a_comment_is_added_whatever_has_become_of_it_and_an_open_one_is_the_first_response() {
        Answer written = supervisor.add(ticket + "/comments", "{'text':'we look','open':true}", "content-2");
        Answer again = supervisor.add(ticket + "/comments", "{'text':'we look','open':true}", "content-2");

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().get("firstResponse").isTextual()).isTrue();
        assertThat(again.json()).isEqualTo(written.json());
        JsonNode entry = supervisor.read(ticket).at("/timeline/1");
        assertThat(entry.at("/details/text").textValue()).isEqualTo("we look");
        assertThat(entry.get("open").booleanValue()).isTrue();
        Refusal.requireInvalid(supervisor.act(ticket, "comments", "{'text':' '}"), "text");
    }

    @Test
    void things_are_linked_once_and_unlinked() {
        done("link", "{'sku':'CONTENT'}");
        done("link", "{'order':'C-1','line':2}");
        JsonNode linked = done("link", "{'sku':'CONTENT'}");

        assertThat(supervisor.read(ticket).get("links")).hasSize(2);
        assertThat(done("unlink", "{'sku':'CONTENT'}").get("version")).isNotEqualTo(linked.get("version"));
        assertThat(supervisor.read(ticket).get("links"))
                .singleElement()
                .satisfies(link -> assertThat(link.get("order").textValue()).isEqualTo("C-1"));
        Refusal.requireInvalid(supervisor.act(ticket, "link", "{}"), "order", "sku", "ticket");
        Refusal.requireInvalid(supervisor.act(ticket, "link", "{'ticket':'SV260314-00042-9'}"), "ticket");
        Refusal.requireInvalid(
                supervisor.act(ticket, "link", "{'ticket':'" + number(ticket) + "','relation':'LOVES'}"),
                "relation",
                "RELATED");
    }

    @Test
    void another_ticket_is_linked_both_ways() {
        String other = opened("Another kettle");

        done("link", "{'ticket':'" + number(other) + "'}");

        assertThat(supervisor.read(other).at("/linkedFrom/0/ticket").textValue())
                .isEqualTo(number(ticket));
    }

    @Test
    void two_go_on_as_one_and_apart_again() {
        String other = opened("The same kettle");

        JsonNode lasting = done("merge", "{'into':'" + number(other) + "'}");

        assertThat(lasting.get("ticket").textValue()).isEqualTo(number(other));
        assertThat(supervisor.read(ticket).at("/ticket/mergedInto").textValue()).isEqualTo(number(other));
        assertThat(supervisor.read(other).at("/merged/0/ticket").textValue()).isEqualTo(number(ticket));
        Refusal.requireInvalid(supervisor.act(ticket, "merge", "{'into':'SV260314-00042-9'}"), "into");
        assertThat(supervisor.read(ticket).get("legal"))
                .extracting(JsonNode::textValue)
                .containsExactly("unmerge");
        Refusal.requireConflict(supervisor.act(ticket, "accept", "{}"), "mergedInto", "unmerge");
        Refusal.requireConflict(supervisor.act(ticket, "merge", "{'into':'" + number(other) + "'}"), "number");

        assertThat(supervisor.act(ticket, "unmerge", "{}", Clerk.STALE).status())
                .isEqualTo(412);
        assertThat(done("unmerge", "{}").get("state").textValue()).isEqualTo("OPEN");
        Refusal.requireConflict(supervisor.act(ticket, "unmerge", "{}"), "mergedInto", "merge");
        Refusal.requireInvalid(supervisor.act(ticket, "merge", "{'into':'" + number(ticket) + "'}"), "into");
        assertThat(SharedSite.as("a01")
                        .act(ticket, "merge", "{'into':'" + number(other) + "'}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_the_one_knew_and_had_to_do_is_known_and_to_be_done_in_the_other() {
        Clerk admin = SharedSite.as("admin");
        admin.added("/api/departments", "{'id':'content-workshop','name':'Workshop'}");
        admin.added("/api/work-order-types", "{'id':'content-repair','name':'Repair','department':'content-workshop'}");
        long customer = supervisor
                .add("/api/customers", "{'number':'CONTENT-1','fields':{'name':'Li Wei'}}")
                .json()
                .get("id")
                .longValue();
        supervisor.change("PATCH", ticket, "{'customer':" + customer + ",'originOrder':'C-77'}");
        String job = supervisor
                .add(
                        "/api/work-orders",
                        "{'ticket':'" + number(ticket) + "','type':'content-repair','subject':'Mend it'}")
                .json()
                .get("workOrder")
                .textValue();
        String other = opened("Somebody called");

        done("merge", "{'into':'" + number(other) + "'}");

        JsonNode whole = supervisor.read(other);
        assertThat(whole.at("/user/content/id").longValue()).isEqualTo(customer);
        assertThat(whole.at("/orders/content/linked/0/link/order").textValue()).isEqualTo("C-77");
        assertThat(whole.at("/orders/content/linked/0/origin").booleanValue()).isTrue();
        assertThat(whole.at("/workOrders/content/0/workOrder").textValue()).isEqualTo(job);
        Refusal.requireConflict(supervisor.act(other, "close", "{}"), "note");
    }

    @Test
    void nothing_goes_on_in_a_ticket_that_is_closed() {
        String over = opened("The same kettle");
        supervisor.done(over, "close", "{}");

        Refusal.requireConflict(supervisor.act(ticket, "merge", "{'into':'" + number(over) + "'}"), "into", "reopen");
    }

    @Test
    void a_matter_of_its_own_is_split_off_with_its_links_once() {
        done("link", "{'sku':'CONTENT'}");
        String body = Clerk.json("{'subject':'The lid','links':[{'sku':'CONTENT'}]}");
        String[] headers = {
            "Content-Type", "application/json", "If-Match", supervisor.version(ticket), "Idempotency-Key", "content-3"
        };
        Answer split = supervisor.browser().post(ticket + "/split", body, headers);
        Answer again = supervisor.browser().post(ticket + "/split", body, headers);

        assertThat(split.status()).as(split.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(split.json());
        JsonNode lid = supervisor.read(String.valueOf(split.header("Location")));
        assertThat(lid.at("/ticket/subject").textValue()).isEqualTo("The lid");
        assertThat(lid.get("links").findValuesAsText("sku")).containsExactly("CONTENT");
        assertThat(lid.get("links").findValuesAsText("relation")).containsExactly("SPLIT_FROM");
        assertThat(supervisor.read(ticket).get("links")).isEmpty();
        Refusal.requireInvalid(supervisor.act(ticket, "split", "{'subject':'x','links':[{'sku':'CONTENT'}]}"), "links");
        Refusal.requireInvalid(supervisor.act(ticket, "split", "{'subject':' ','links':[]}"), "subject");
    }

    @Test
    void what_was_settled_is_taken_up_again_by_a_new_one_once() {
        Refusal.requireConflict(supervisor.act(ticket, "follow-up", "{'subject':'again'}"), "state", "hand-off");
        done("resolve", "{}");

        Answer next = supervisor.add(ticket + "/follow-up", "{'subject':'Leaks again'}", "content-4");
        Answer again = supervisor.add(ticket + "/follow-up", "{'subject':'Leaks again'}", "content-4");

        assertThat(next.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(next.json());
        assertThat(next.json().get("assignee").textValue()).isEqualTo("a01");
        JsonNode sequel = supervisor.read(String.valueOf(next.header("Location")));
        assertThat(sequel.at("/links/0/relation").textValue()).isEqualTo("FOLLOWS");
        Refusal.requireInvalid(supervisor.act(ticket, "follow-up", "{'subject':''}"), "subject");
        assertThat(SharedSite.as("a02")
                        .act(ticket, "follow-up", "{'subject':'x'}", "\"0\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_macro_does_all_of_it_or_nothing() {
        Clerk admin = SharedSite.as("admin");
        admin.added(
                "/api/macros",
                "{'id':'content-agreed','name':'Agreed','commands':[{'command':'set','property':'PRIORITY','value':'1'},"
                        + "{'command':'comment','note':'agreed','open':true}]}");
        admin.added(
                "/api/macros",
                "{'id':'content-broken','name':'Broken','commands':[{'command':'comment','note':'x'},"
                        + "{'command':'assign','assignee':'nobody'}]}");

        JsonNode agreed = done("macros/content-agreed", "{}");
        assertThat(agreed.get("priority").intValue()).isEqualTo(1);
        assertThat(agreed.get("firstResponse").isTextual()).isTrue();

        Refusal.requireInvalid(supervisor.act(ticket, "macros/content-broken", "{}"), "assignee");
        assertThat(supervisor.read(ticket).get("timeline").findValuesAsText("kind"))
                .containsExactly("CREATED", "CHANGED", "COMMENTED");
        assertThat(supervisor.act(ticket, "macros/none", "{}").status()).isEqualTo(404);
        assertThat(supervisor
                        .act(ticket, "macros/content-agreed", "{}", Clerk.STALE)
                        .status())
                .isEqualTo(412);
        assertThat(SharedSite.as("a02")
                        .act(ticket, "macros/content-agreed", "{}", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_subject_that_comes_back_with_its_stars_stays_as_it_is() {
        String masked =
                supervisor.added("/api/tickets", "{'channel':'MANUAL','subject':'call 13800009999','assignee':'a01'}");
        Clerk agent = SharedSite.as("a01");
        String shown = agent.read(masked).at("/ticket/subject").textValue();

        assertThat(shown).isEqualTo("call 138****9999");
        assertThat(agent.change("PATCH", masked, "{'subject':'" + shown + "','priority':2}")
                        .status())
                .isEqualTo(200);
        assertThat(supervisor.read(masked).at("/ticket/subject").textValue()).isEqualTo("call 13800009999");
    }

    @Test
    void a_property_is_set_by_a_text_or_a_number_and_nothing_is_made_of_other_things() {
        for (String other : List.of("{'a':1}", "['x']", "true")) {
            Refusal.requireInvalid(supervisor.change("PATCH", ticket, "{'subject':" + other + "}"), "subject");
        }
        Refusal.requireInvalid(supervisor.change("PATCH", ticket, "{'priorty':2}"), "priorty", "priority", "subject");

        assertThat(supervisor
                        .change("PATCH", ticket, "{'priority':2,'originOrder':null}")
                        .status())
                .isEqualTo(200);
        assertThat(supervisor.read(ticket).at("/ticket/subject").textValue()).isEqualTo("Kettle leaks");
    }

    @Test
    void null_takes_a_property_away_also_alone() {
        supervisor.change("PATCH", ticket, "{'originOrder':'10100'}");
        assertThat(supervisor.read(ticket).at("/ticket/originOrder").textValue())
                .isEqualTo("10100");

        assertThat(supervisor.change("PATCH", ticket, "{'originOrder':null}").status())
                .isEqualTo(200);

        assertThat(supervisor.read(ticket).at("/ticket/originOrder").isMissingNode())
                .isTrue();
    }

    @Test
    void a_whole_number_that_is_mistyped_is_told_rather_than_not_found() {
        String number = number(ticket);
        char last = number.charAt(number.length() - 1);
        String mistyped = number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));

        Refusal.requireInvalid(supervisor.browser().get("/api/tickets?number=" + mistyped), "number");
        assertThat(supervisor.read("/api/tickets?number=" + number).get("items"))
                .hasSize(1);
    }
}
