package org.callwright.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names that hold a telephone number, asked for by who may not see it. */
@ExtendWith(SharedSite.class)
class NumberlessNamesTest {
    @Test
    void a_number_in_a_name_is_neither_found_nor_felt_out() {
        SharedSite.as("supervisor")
                .added("/api/customers", "{'number':'NAMED-1','fields':{'name':'Quill 138 3333 0001'},'phones':[]}");
        SharedSite.as("supervisor")
                .added("/api/customers", "{'number':'NAMED-2','fields':{'name':'Quill 13'},'phones':[]}");

        assertThat(named("Quill%201")).containsExactly("NAMED-2");
        assertThat(named("Quill%20138%203333%200001")).isEmpty();
        assertThat(named("Quill")).containsExactly("NAMED-1", "NAMED-2");
    }

    @Test
    void nor_do_tickets_lead_to_it() {
        String place = SharedSite.as("supervisor")
                .added("/api/customers", "{'number':'NAMED-3','fields':{'name':'Quell 138 3333 0001'},'phones':[]}");
        String customer = place.substring(place.lastIndexOf('/') + 1);
        SharedSite.as("supervisor")
                .added(
                        "/api/tickets",
                        "{'channel':'MANUAL','subject':'Quell','assignee':'a19','customer':" + customer + "}");

        assertThat(ticketsOf("supervisor", "Quell%20138%203")).isEqualTo(1);
        assertThat(ticketsOf("a19", "Quell")).isEqualTo(1);
        assertThat(ticketsOf("a19", "Quell%201")).isZero();
        assertThat(ticketsOf("a19", "Quell%20138%203333%200001")).isZero();
    }

    private static int ticketsOf(String account, String begins) {
        return SharedSite.as(account)
                .read("/api/tickets?name=" + begins)
                .get("items")
                .size();
    }

    private static List<String> named(String begins) {
        JsonNode page = SharedSite.as("a19").read("/api/customers?sort=name&name=" + begins);
        assertThat(page.toString()).doesNotContain("3333");
        return page.get("items").findValuesAsText("number");
    }
}
