package org.callwright.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

/** What work orders are looked for by, over REST. */
@ExtendWith(SharedSite.class)
class WorkOrderListTest {
    private static Clerk supervisor = new Clerk(Browser.nowhere());
    private static String ticket = "";
    private static String customer = "";
    private static String kettle = "";
    private static String pot = "";

    @BeforeAll
    static void someJobs() {
        Clerk admin = SharedSite.as("admin");
        admin.added("/api/departments", "{'id':'list-workshop','name':'Workshop'}");
        admin.added("/api/stores", "{'id':'list-bund','name':'Bund','city':'上海'}");
        admin.added("/api/work-order-types", "{'id':'list-repair','name':'Repair','department':'list-workshop'}");
        supervisor = SharedSite.as("supervisor");
        String place = admin.added("/api/customers", "{'fields':{'name':'李娜'}}");
        customer = place.substring(place.lastIndexOf('/') + 1);
        ticket = supervisor
                .add(
                        "/api/tickets",
                        "{'channel':'MANUAL','subject':'Kettle leaks','store':'list-bund','customer':" + customer + "}")
                .json()
                .get("ticket")
                .textValue();
        kettle = made("'subject':'Listed kettle leaks','priority':1");
        pot = made("'subject':'水壶漏水','description':'打 13800009999','priority':2");
    }

    private static String made(String more) {
        return supervisor
                .add("/api/work-orders", "{'ticket':'" + ticket + "','type':'list-repair'," + more + "}")
                .json()
                .get("workOrder")
                .textValue();
    }

    private static List<String> found(Clerk who, String query) {
        JsonNode items = who.read("/api/work-orders?" + query).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("workOrder").textValue())
                .toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void they_are_found_by_each_and_by_all_together() {
        String all = "store=list-bund&customer=" + customer + "&type=list-repair&ticket=" + ticket;

        assertThat(found(supervisor, "store=list-bund")).containsExactly(pot, kettle);
        assertThat(found(supervisor, "customer=" + customer)).containsExactly(pot, kettle);
        assertThat(found(supervisor, "store=list-bund&priority=1")).containsExactly(kettle);
        assertThat(found(
                        supervisor,
                        "ticket=" + encoded(ticket.toLowerCase(Locale.ROOT).replace("-", " "))))
                .containsExactly(pot, kettle);
        assertThat(found(supervisor, "number=" + kettle.substring(kettle.length() - 7)))
                .containsExactly(kettle);
        assertThat(found(
                        supervisor,
                        "number=" + encoded(pot.toLowerCase(Locale.ROOT).replace("-", ""))))
                .containsExactly(pot);
        assertThat(found(supervisor, "text=" + encoded("漏水") + "&store=list-bund"))
                .containsExactly(pot);
        assertThat(found(supervisor, "text=" + encoded("listed leaks"))).containsExactly(kettle);
        assertThat(found(supervisor, all + "&priority=2&text=" + encoded("水壶"))).containsExactly(pot);
        assertThat(found(supervisor, all + "&priority=3")).isEmpty();
    }

    @Test
    void they_come_a_page_at_a_time() {
        JsonNode first = supervisor.read("/api/work-orders?store=list-bund&limit=1");
        JsonNode second = supervisor.read("/api/work-orders?store=list-bund&limit=1&after="
                + encoded(first.get("next").textValue()));

        assertThat(first.at("/items/0/workOrder").textValue()).isEqualTo(pot);
        assertThat(second.at("/items/0/workOrder").textValue()).isEqualTo(kettle);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void nobody_finds_what_he_does_not_get_at_and_sees_no_number_that_he_may_not() {
        assertThat(found(SharedSite.as("a02"), "store=list-bund")).isEmpty();
        assertThat(found(SharedSite.as("a02"), "text=" + encoded("漏水") + "&store=list-bund"))
                .isEmpty();
        supervisor.done("/api/work-orders/" + pot, "assign", "{'assignee':'a03'}");

        JsonNode seen = SharedSite.as("a03").read("/api/work-orders?text=" + encoded("漏水") + "&store=list-bund");

        assertThat(seen.get("items")).hasSize(1);
        assertThat(seen.at("/items/0/description").textValue()).isEqualTo("打 138****9999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=LOST               | state    | ON_HOLD
            sort=priority            | sort     | due
            text=kettle&sort=due     | sort     | created
            text=x                   | text     |
            text=13800009999         | text     |
            number=42                | number   |
            ticket=%25               | ticket   |
            number=WO260314-00007-5  | number   |
            ticket=SV260314-00042-1  | ticket   |
            priority=0               | priority |
            priority=urgent          | priority |
            customer=lisa            | customer |
            from=yesterday           | from     |
            dueBefore=soon           | dueBefore |
            """)
    void what_cannot_be_is_named(String query, String field, String legal) {
        Refusal.requireInvalid(
                supervisor.browser().get("/api/work-orders?" + query),
                field,
                legal == null ? new String[0] : new String[] {legal});
    }
}
