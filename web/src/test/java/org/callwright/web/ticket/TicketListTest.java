package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.Refusal;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tickets are looked for by, over REST: each by itself finds what it is about and not the other one. */
@ExtendWith(SharedSite.class)
class TicketListTest {
    private static Clerk supervisor = new Clerk(Browser.nowhere());
    private static String customer = "";
    private static String kettle = "";
    private static String pot = "";

    @BeforeAll
    static void twoTickets() {
        Clerk admin = SharedSite.as("admin");
        admin.added("/api/departments", "{'id':'found-workshop','name':'Workshop'}");
        admin.added("/api/departments", "{'id':'found-other','name':'Other'}");
        admin.added("/api/teams", "{'id':'found-repairs','name':'Repairs','department':'found-other'}");
        admin.added("/api/stores", "{'id':'found-bund','name':'Bund','city':'上海'}");
        admin.added("/api/ticket-categories", "{'id':'found-leaks','name':'Leaks'}");
        admin.added("/api/products", "{'sku':'FOUND-SKU','name':'Kettle'}");
        supervisor = SharedSite.as("supervisor");
        String place = admin.added(
                "/api/customers",
                "{'fields':{'name':'Foundling Li','memberId':'FOUND-M-1'},'phones':['139 3333 0001']}");
        customer = place.substring(place.lastIndexOf('/') + 1);
        kettle = opened("'subject':'Foundling kettle','team':'found-repairs','store':'found-bund',"
                + "'category':'found-leaks','priority':1,'customer':" + customer);
        supervisor.done("/api/tickets/" + kettle, "link", "{'order':'FOUND-1','line':2}");
        supervisor.done("/api/tickets/" + kettle, "link", "{'sku':'FOUND-SKU'}");
        pot = opened("'subject':'Foundling pot','department':'found-workshop','priority':2");
        supervisor.done("/api/tickets/" + pot, "link", "{'order':'FOUND-2','line':3}");
    }

    private static String opened(String more) {
        return supervisor
                .add("/api/tickets", "{'channel':'MANUAL'," + more + "}")
                .json()
                .get("ticket")
                .textValue();
    }

    private static List<String> found(String query) {
        JsonNode items = supervisor.read("/api/tickets?" + query).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("ticket").textValue())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "team=found-repairs,            kettle",
        "department=found-workshop,     pot",
        "store=found-bund,              kettle",
        "category=found-leaks,          kettle",
        "phone=139 3333 0001,           kettle",
        "phone=0086-13933330001,        kettle",
        "member=FOUND-M-1,              kettle",
        "name=Foundling,                kettle",
        "order=FOUND-1,                 kettle",
        "order=FOUND-1&line=2,          kettle",
        "order=FOUND-1&line=3,          ''",
        "order=FOUND-2&line=3,          pot",
        "sku=FOUND-SKU,                 kettle",
        "text=foundling pot,            pot",
        "text=foundling&priority=1,     kettle",
        "text=foundling&priority=2,     pot",
        "text=foundling&channel=MANUAL, pot kettle",
        "text=foundling&channel=CHAT,   ''",
        "store=found-bund&state=OPEN,   kettle",
        "store=found-bund&state=CLOSED, ''",
        "store=found-bund&from=2026-01-01T00:00:00Z, kettle",
        "store=found-bund&to=2026-01-01T00:00:00Z,   ''",
        "store=found-bund&member=FOUND-M-1&order=FOUND-1&sku=FOUND-SKU, kettle",
        "department=found-workshop&order=FOUND-1,                       ''",
    })
    void they_are_found_by_each(String query, String wanted) {
        String encoded = query.replace(" ", "%20");

        assertThat(found(encoded).stream().map(one -> one.equals(kettle) ? "kettle" : one.equals(pot) ? "pot" : one))
                .containsExactlyElementsOf(wanted.isEmpty() ? List.of() : List.of(wanted.split(" ")));
    }

    @Test
    void they_are_found_by_their_customer_and_by_the_end_of_their_number() {
        assertThat(found("customer=" + customer)).containsExactly(kettle);
        assertThat(found("number=" + kettle.substring(kettle.length() - 7))).containsExactly(kettle);
    }

    @Test
    void they_come_a_page_at_a_time_either_way_round() {
        JsonNode first = supervisor.read("/api/tickets?text=foundling&limit=1");
        JsonNode second = supervisor.read("/api/tickets?text=foundling&limit=1&after="
                + URLEncoder.encode(first.get("next").textValue(), StandardCharsets.UTF_8));

        assertThat(first.at("/items/0/ticket").textValue()).isEqualTo(pot);
        assertThat(second.at("/items/0/ticket").textValue()).isEqualTo(kettle);
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=LOST         | state     | WAITING_CUSTOMER
            channel=SMOKE      | channel   | WEB_CALL
            sort=priority      | sort      | due
            line=2             | line      |
            priority=6         | priority  |
            from=yesterday     | from      |
            dueBefore=soon     | dueBefore |
            """)
    void what_cannot_be_is_named(String query, String field, String legal) {
        Refusal.requireInvalid(
                supervisor.browser().get("/api/tickets?" + query),
                field,
                legal == null ? new String[0] : new String[] {legal});
    }
}
