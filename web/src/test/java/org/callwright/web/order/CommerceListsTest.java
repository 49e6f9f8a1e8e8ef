package org.callwright.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Clerk;
import org.callwright.web.fixture.SharedSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What orders, shipments and returns are looked for by, over REST: each by itself finds what it is about and nothing else. */
@ExtendWith(SharedSite.class)
class CommerceListsTest {
    private static Clerk supervisor = new Clerk(Browser.nowhere());
    private static long marked;
    private static long plain;

    @BeforeAll
    static void twoOrders() {
        Clerk admin = SharedSite.as("admin");
        admin.added("/api/stores", "{'id':'sought-bund','name':'Bund','city':'上海'}");
        admin.added("/api/products", "{'sku':'SOUGHT-A','name':'Kettle'}");
        admin.added("/api/products", "{'sku':'SOUGHT-B','name':'Pot'}");
        supervisor = SharedSite.as("supervisor");
        marked = added(
                "/api/orders",
                "{'platform':'SOUGHT','number':'S-1','status':'PAID','member':'M-9','pointsEarned':5,'currency':'CNY',"
                        + "'store':'sought-bund','paid':'10.00','placedAt':'2026-03-14T04:00:00Z',"
                        + "'lines':[{'line':1,'sku':'SOUGHT-A','quantity':1,'unitPrice':'10.00'}]}");
        plain = added(
                "/api/orders",
                "{'platform':'SOUGHT','number':'S-2','status':'SHIPPED','member':'M-9','currency':'CNY',"
                        + "'discount':'1.00','paid':'19.00','promotions':[{'code':'P1','campaign':'SOUGHT','discount':'1.00'}],"
                        + "'placedAt':'2026-03-15T04:00:00Z',"
                        + "'lines':[{'line':1,'sku':'SOUGHT-B','quantity':2,'unitPrice':'10.00'}]}");
        added("/api/shipments", shipment(marked, "SF", "SOUGHT-1", "TROUBLED"));
        added("/api/shipments", shipment(plain, "YTO", "SOUGHT-2", "SHIPPED"));
        added("/api/returns", wanted("RETURN", marked));
        added("/api/returns", wanted("CLAIM", plain));
    }

    private static long added(String list, String body) {
        JsonNode made = supervisor.add(list, body).json();
        assertThat(made.has("id")).as(made.toString()).isTrue();
        return made.get("id").longValue();
    }

    private static String shipment(long order, String carrier, String tracking, String state) {
        return "{'order':%d,'carrier':'%s','tracking':'%s','state':'%s'}".formatted(order, carrier, tracking, state);
    }

    private static String wanted(String kind, long order) {
        return "{'kind':'%s','order':%d,'line':1,'quantity':1,'reason':'leaks'}".formatted(kind, order);
    }

    private static List<String> found(String list, String query, String told) {
        String asked = query.replace("MARKED", Long.toString(marked)).replace("PLAIN", Long.toString(plain));
        JsonNode items = supervisor.read(list + "?" + asked).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(told).asText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                  S-2 S-1",
        "member=true,                         S-2 S-1",
        "member=false,                        ''",
        "points=true,                         S-1",
        "points=false,                        S-2",
        "campaign=true,                       S-2",
        "campaign=false,                      S-1",
        "campaignCode=SOUGHT,                 S-2",
        "status=PAID,                         S-1",
        "status=SHIPPED,                      S-2",
        "status=CANCELLED,                    ''",
        "store=sought-bund,                   S-1",
        "number=S-2,                          S-2",
        "sku=SOUGHT-B,                        S-2",
        "shipment=TROUBLED,                   S-1",
        "shipment=SHIPPED,                    S-2",
        "from=2026-03-15T00:00:00Z,           S-2",
        "to=2026-03-15T00:00:00Z,             S-1",
        "member=true&points=true&status=PAID, S-1",
        "points=true&status=SHIPPED,          ''",
    })
    void orders_are_found_by_each_of_their_marks(String query, String wanted) {
        assertThat(found("/api/orders", "platform=SOUGHT&" + query, "number")).isEqualTo(words(wanted));
    }

    @ParameterizedTest
    @CsvSource({
        "state=TROUBLED&order=MARKED, SOUGHT-1",
        "state=SHIPPED&order=MARKED,  ''",
        "order=PLAIN,                 SOUGHT-2",
        "tracking=SOUGHT-2,           SOUGHT-2",
        "carrier=SF&order=MARKED,     SOUGHT-1",
        "carrier=SF&order=PLAIN,      ''",
    })
    void shipments_are_found_by_their_state_and_by_what_they_are_of(String query, String wanted) {
        assertThat(found("/api/shipments", query, "tracking")).isEqualTo(words(wanted));
    }

    @ParameterizedTest
    @CsvSource({
        "order=MARKED,                   RETURN",
        "sku=SOUGHT-A,                   RETURN",
        "sku=SOUGHT-B,                   CLAIM",
        "sku=SOUGHT-B&kind=CLAIM,        CLAIM",
        "sku=SOUGHT-B&kind=RETURN,       ''",
        "sku=SOUGHT-B&state=REQUESTED,   CLAIM",
        "sku=SOUGHT-B&state=APPROVED,    ''",
        "sku=SOUGHT-B&customer=98765432, ''",
        "order=PLAIN&number=R-NONE,      ''",
    })
    void returns_are_found_by_their_kind_state_and_product(String query, String wanted) {
        assertThat(found("/api/returns", query, "kind")).isEqualTo(words(wanted));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
