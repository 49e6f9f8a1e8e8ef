package org.callwright.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.Refusal;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is longer, later, larger than it can be, or names what is not there, is told by its field. */
@ExtendWith(SharedSite.class)
class BoundsTest {
    private static final String FAR = "+999999999-12-31T23:59:59Z";

    private static String order = "";
    private static String ticket = "";
    private static Clerk admin = new Clerk(Browser.nowhere());

    /**
     * @param field that is named; empty: what cannot be read is told by itself
     */
    record Bound(String path, String body, String field) {
        Bound changed(UnaryOperator<String> change) {
            return new Bound(path, change.apply(body), field);
        }
    }

    @BeforeAll
    static void something() {
        admin = SharedSite.as("admin");
        admin.added("/api/products", "{'sku':'BOUND','name':'Cup'}");
        admin.added("/api/departments", "{'id':'bounds','name':'Bounds'}");
        admin.added("/api/work-order-types", "{'id':'bounds','name':'Bounds','department':'bounds'}");
        String place = admin.added("/api/orders", bought("BOUNDS-0", "").replace("%PRICE%", "10.00"));
        order = place.substring(place.lastIndexOf('/') + 1);
        ticket = admin.add("/api/tickets", "{'channel':'MANUAL','subject':'Bounds'}")
                .json()
                .get("ticket")
                .textValue();
    }

    private static String bought(String number, String more) {
        return "{'platform':'SHOP','number':'" + number + "','status':'PAID','currency':'CNY','paid':'10.00',"
                + "'placedAt':'2026-03-14T04:00:00Z'," + more
                + "'lines':[{'line':1,'sku':'BOUND','quantity':1,'unitPrice':'%PRICE%'}]}";
    }

    static List<Bound> bounds() {
        String far = "'" + FAR + "'";
        return List.of(
                new Bound("/api/tickets", "{'channel':'MANUAL','subject':'" + "s".repeat(201) + "'}", "subject"),
                new Bound(
                        "/api/tickets",
                        "{'channel':'MANUAL','subject':'S','originOrder':'" + "1".repeat(65) + "'}",
                        "originOrder"),
                new Bound("/api/tickets", "{'channel':'MANUAL','subject':'S','queue':'nowhere'}", "queue"),
                new Bound("/api/tickets", "{'channel':'MANUAL','subject':'S','assignee':'张敏'}", "assignee"),
                new Bound(
                        "/api/sla-policies",
                        "{'id':'bounds','name':'Urgent','place':940,'targetMinutes':{'RESOLVE':" + Long.MAX_VALUE
                                + "},'pausing':[],'warnPercent':80,'escalations':[]}",
                        "targetMinutes"),
                new Bound(
                        "/api/work-order-types",
                        "{'id':'bounds-2','name':'Repair','targetMinutes':" + Long.MAX_VALUE + "}",
                        "targetMinutes"),
                new Bound(
                        "/api/work-orders",
                        "{'ticket':'%TICKET%','type':'bounds','subject':'Mend','due':'9999-12-31T00:00:00Z'}",
                        "due"),
                new Bound(
                        "/api/work-orders",
                        "{'ticket':'%TICKET%','type':'bounds','subject':'Mend','due':" + far + "}",
                        ""),
                new Bound(
                        "/api/orders",
                        bought("BOUNDS-1", "")
                                .replace("%PRICE%", "92233720368547758.07")
                                .replace("'quantity':1", "'quantity':2"),
                        "lines.unitPrice"),
                new Bound(
                        "/api/orders", bought("BOUNDS-2", "'store':'nowhere',").replace("%PRICE%", "10.00"), "store"),
                new Bound(
                        "/api/orders",
                        bought("BOUNDS-3", "").replace("%PRICE%'", "10.00','components':[{'sku':'NOBODY','each':1}]"),
                        "lines.components.sku"),
                new Bound(
                        "/api/orders",
                        bought("BOUNDS-4", "").replace("%PRICE%", "10.00").replace("'2026-03-14T04:00:00Z'", far),
                        ""),
                new Bound("/api/products", "{'sku':'BOUND-2','name':'Cup','offShelf':" + far + "}", ""),
                new Bound(
                        "/api/shipments",
                        "{'order':%ORDER%,'carrier':'SF','tracking':'BOUND','state':'DELIVERED','deliveredAt':" + far
                                + "}",
                        ""),
                new Bound(
                        "/api/returns",
                        "{'kind':'RETURN','order':%ORDER%,'line':1,'quantity':1,'reason':'leaks','requestedBy':987654321}",
                        "requestedBy"));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void what_is_out_of_bounds_is_told_by_its_field(Bound bound) {
        Bound there = bound.changed(body -> body.replace("%ORDER%", order).replace("%TICKET%", ticket));

        Answer answer = admin.add(there.path(), there.body());

        if (there.field().isEmpty()) {
            assertThat(Refusal.of(answer).status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text()).contains("9999-12-31T23:59:59Z");
        } else {
            Refusal.requireInvalid(answer, there.field());
        }
    }

    @Test
    void a_payment_in_a_time_that_nobody_means_is_refused_and_the_order_stays_readable() {
        String place = "/api/orders/" + order;

        Answer answer = admin.act(place, "status", "{'status':'PAID','paidAt':'" + FAR + "'}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(admin.read(place).at("/marks/status").textValue()).isEqualTo("PAID");
    }

    @Test
    void an_order_of_which_something_may_come_back_is_not_removed() {
        admin.added("/api/returns", "{'kind':'RETURN','order':" + order + ",'line':1,'quantity':1,'reason':'leaks'}");
        String place = "/api/orders/" + order;

        Answer answer = admin.remove(place, admin.version(place));

        Refusal.requireConflict(answer, "lines.line");
    }
}
