package org.callwright.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.web.order.Shop.as;
import static org.callwright.web.order.Shop.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.callwright.web.fixture.Browser;
import org.callwright.web.fixture.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Products and suppliers over HTTP, on a real MariaDB, and the files that they come in by. */
@ExtendWith(Shop.class)
class GoodsTest {
    @Test
    void a_product_says_where_it_comes_from_and_whether_it_is_delisted() {
        Browser agent = as("a01");
        JsonNode kettle = agent.get("/api/products/KETTLE").json();

        assertThat(kettle.at("/supply/category").textValue()).isEqualTo("home");
        assertThat(kettle.at("/supply/suppliers/0/id").textValue()).isEqualTo("acme");
        assertThat(kettle.at("/supply/buyer").textValue()).isEqualTo("wang");
        assertThat(agent.get("/api/products/CUP").json().get("delisted").booleanValue())
                .isTrue();
        assertThat(agent.get("/api/products?delisted=true").json().get("items")).hasSize(1);
        assertThat(agent.get("/api/suppliers/acme").text()).doesNotContain("13800001234");
        assertThat(agent.get("/api/products?sort=name&category=home&limit=1")
                        .json()
                        .at("/items/0/sku")
                        .textValue())
                .isEqualTo("CUP");
        assertThat(agent.get("/api/products?category=home").json().get("items").findValuesAsText("category"))
                .contains("home", "kettles");
        assertThat(agent.get("/api/products?category=kettles")
                        .json()
                        .get("items")
                        .findValuesAsText("category"))
                .containsOnly("kettles");
        assertThat(agent.get("/api/suppliers?category=kettles")
                        .json()
                        .at("/items/0/id")
                        .textValue())
                .isEqualTo("acme");
        for (String list : List.of("/api/products", "/api/suppliers")) {
            assertThat(agent.get(list + "?category=nowhere").json().get("items"))
                    .isEmpty();
        }
        assertThat(agent.get("/api/products?sort=colour").json().get("legal")).hasSize(2);
    }

    @Test
    void a_file_with_a_mistake_is_refused_with_a_report() {
        Browser admin = as("admin");
        Answer answer = csv(
                admin,
                "ORDERS",
                "platform,number,status,currency,paid,placedAt,sku,quantity,unitPrice\n"
                        + "SHOP,X-1,PAID,CNY,10.00,2026-03-14,CUP,1,10.00\nSHOP,X-2,PAID,CNY,10.01,2026-03-14,CUP,1,10.00\n");

        assertThat(answer.status()).isEqualTo(422);
        String id = answer.json().get("id").textValue();
        Answer report = admin.get("/api/imports/" + id + "/errors");
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.text()).startsWith("line,column,message").contains("3,paid,");
        assertThat(admin.get("/api/imports/" + id).json().get("state").textValue())
                .isEqualTo("REFUSED");
        assertThat(admin.get("/api/imports").json().get("items")).isNotEmpty();
        assertThat(as("supervisor").get("/api/orders?number=X-1").json().get("items"))
                .isEmpty();
    }

    @Test
    void a_file_larger_than_other_requests_may_be_is_taken_in_as_it_arrives() {
        StringBuilder rows = new StringBuilder("sku,name\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append("BIG-")
                    .append(i)
                    .append(",\"A product whose name makes the file longer, number ")
                    .append(i)
                    .append("\"\n");
        }

        Answer answer = csv(as("admin"), "PRODUCTS", rows.toString());

        assertThat(rows.length()).isGreaterThan(1_500_000);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("rows").intValue()).isEqualTo(30_000);
        assertThat(as("supervisor")
                        .post("/api/orders", "{\"number\":\"" + "x".repeat(2_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }
}
