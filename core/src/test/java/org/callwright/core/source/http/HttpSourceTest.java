package org.callwright.core.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.intake.ForeignJson;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Purchase;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.callwright.core.source.Answer;
import org.callwright.core.source.CustomerCard;
import org.callwright.core.source.CustomerKeys;
import org.callwright.core.source.Patience;
import org.callwright.core.source.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpSourceTest {
    private static final Duration ANSWER = Duration.ofMillis(300);
    private static final Duration AT_MOST = Duration.ofMillis(450);
    private static final OrderNumber ORDER = new OrderNumber("SHOP", "T-77");
    private static final String MAPPING = """
            {
              "customer": {"path": "/buyers/{number}", "json": {"fields": {
                "name": "/profile/nick", "tier": "/profile/level", "points": "/wallet/points"}}},
              "ordersOf": {"path": "/buyers/{customer}/trades?size={most}", "json": {
                "each": "/trades", "constants": {"platform": "SHOP", "currency": "CNY"},
                "fields": {"number": "/tid", "status": "/state", "placedAt": "/created", "discount": "/off", "paid": "/pay"},
                "values": {"status": {"WAIT_SEND": "PAID", "DONE": "COMPLETED"}},
                "parts": {"lines": {"each": "/goods", "fields": {
                  "sku": "/code", "name": "/title", "quantity": "/num", "unitPrice": "/price"}}}}},
              "order": {"path": "/trades/{number}", "json": {
                "constants": {"platform": "SHOP", "currency": "CNY"},
                "fields": {"number": "/tid", "status": "/state", "placedAt": "/created", "discount": "/off", "paid": "/pay"},
                "values": {"status": {"WAIT_SEND": "PAID", "DONE": "COMPLETED"}},
                "parts": {"lines": {"each": "/goods", "fields": {
                  "sku": "/code", "name": "/title", "quantity": "/num", "unitPrice": "/price"}}}}},
              "product": {"path": "/items/{sku}", "json": {"fields": {
                "sku": "/code", "name": "/title", "weight": "/grams"}}}
            }
            """;
    private static final String TRADE = """
            {"tid": "T-77", "state": "WAIT_SEND", "created": "2026-03-14 12:00:00", "off": 9.00, "pay": 170.00,
             "goods": [{"code": "KETTLE", "title": "电热水壶", "num": 2, "price": 89.50, "colour": "red"}]}
            """;

    private final ShopService shop = service();

    private String mapping = MAPPING;

    @TempDir
    Path folder;

    private Sources sources = new Sources(List.of(), List.of(), List.of(), patience(Duration.ZERO), Clock.systemUTC());

    @BeforeEach
    void connect() throws IOException {
        sources = sources(patience(Duration.ZERO));
    }

    @AfterEach
    void disconnect() {
        shop.close();
    }

    @Test
    void another_systems_json_is_read_as_the_mapping_says() {
        shop.says(
                        "/buyers/C%201%2F7",
                        "{\"profile\":{\"nick\":\"小明\",\"level\":\"Gold\"},\"wallet\":{\"points\":1200}}")
                .says("/buyers/C1/trades?size=5", "{\"trades\":[" + TRADE + "]}")
                .says("/trades/T-77", TRADE)
                .says("/items/KETTLE", "{\"code\":\"KETTLE\",\"title\":\"Kettle\",\"grams\":1450}");

        Answer<CustomerCard> customer = only(sources.customer(known("C 1/7"), any -> true));
        assertThat(customer.state()).isEqualTo(Answer.State.CURRENT);
        assertThat(customer.source()).isEqualTo("shop");
        assertThat(customer.asOf()).isNotNull();
        assertThat(customer.value() == null ? null : customer.value().facts())
                .containsEntry("name", "小明")
                .containsEntry("points", "1200");
        Order order = value(only(sources.order(ORDER)));
        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.totals().paid()).isEqualTo(Purchase.cny("170.00"));
        assertThat(order.placedAt()).isEqualTo("2026-03-14T04:00:00Z");
        assertThat(value(only(sources.ordersOf(known("C1"), 5)))).containsExactly(order);
        assertThat(value(only(sources.numbered("T-77")))).containsExactly(order);
        assertThat(value(only(sources.product(new Sku("KETTLE")))).weight()).isEqualTo(1450);
        assertThat(shop.asked()).allMatch(request -> request.endsWith("Bearer s3cret"));
    }

    @Test
    void what_the_system_does_not_have_is_a_current_answer_of_nothing() {
        Answer<Order> answer = only(sources.order(ORDER));

        assertThat(answer.value()).isNull();
        assertThat(answer.state()).isEqualTo(Answer.State.CURRENT);
    }

    @Test
    void a_slow_system_costs_its_patience_and_its_late_answer_is_there_for_the_next() throws IOException {
        sources = sources(patience(Duration.ofMinutes(1)));
        shop.says("/trades/T-77", TRADE).hold();

        Answer<Order> hasty = timely(() -> only(sources.order(ORDER)));
        assertThat(hasty.state()).isEqualTo(Answer.State.UNAVAILABLE);
        assertThat(hasty.asOf()).isNull();
        shop.letGo();

        await().untilAsserted(
                        () -> assertThat(only(sources.order(ORDER)).state()).isEqualTo(Answer.State.CURRENT));
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void a_system_that_is_always_slower_than_our_patience_is_complete_for_who_asks_again() throws IOException {
        sources = sources(
                new Patience(Duration.ofMillis(50), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(1)));

        for (int i = 0; i < 20; i++) {
            Sku sku = new Sku("KETTLE-" + i);
            shop.says("/items/" + sku.value(), "{\"code\":\"" + sku.value() + "\",\"title\":\"Kettle\"}")
                    .hold();
            assertThat(only(sources.product(sku)).state()).isEqualTo(Answer.State.UNAVAILABLE);
            shop.letGo();

            await().untilAsserted(
                            () -> assertThat(only(sources.product(sku)).value()).isNotNull());
        }
        assertThat(shop.asked()).hasSize(20);
    }

    @Test
    void a_dead_systems_former_answer_is_shown_with_its_time_and_marked() {
        shop.says("/trades/T-77", TRADE);
        Answer<Order> before = only(sources.order(ORDER));
        shop.close();

        Answer<Order> after = timely(() -> only(sources.order(ORDER)));

        assertThat(after.state()).isEqualTo(Answer.State.STALE);
        assertThat(after.value()).isEqualTo(before.value());
        assertThat(after.asOf()).isEqualTo(before.asOf());
        assertThat(timely(() -> only(sources.product(new Sku("KETTLE")))).state())
                .isEqualTo(Answer.State.UNAVAILABLE);
    }

    @Test
    void a_system_that_fails_again_and_again_is_left_alone_for_a_while() {
        shop.fails(500);
        for (int i = 0; i < 5; i++) {
            assertThat(only(sources.product(new Sku("P" + i))).state()).isEqualTo(Answer.State.UNAVAILABLE);
        }
        int asked = shop.asked().size();

        for (int i = 0; i < 20; i++) {
            assertThat(only(sources.product(new Sku("Q" + i))).state()).isEqualTo(Answer.State.UNAVAILABLE);
        }

        assertThat(shop.asked()).hasSize(asked);
    }

    @Test
    void an_answer_that_makes_no_sense_is_none() {
        for (String json : List.of(
                "no json",
                "[]".repeat(3),
                TRADE.replace("170.00", "170.01"),
                TRADE.replace("WAIT_SEND", "WHAT_EVER"),
                TRADE.replace("\"T-77\"", "\"" + "x".repeat(3_000_000) + "\""))) {
            shop.says("/trades/T-77", json);
            assertThat(only(sources.order(ORDER)).value()).isNull();
        }
    }

    @Test
    void a_customer_is_asked_for_by_the_systems_own_id_else_by_what_is_known() throws IOException {
        mapping = """
                {"customer": {"path": "/ids/{externalId}", "otherwise": ["/members/{member}"],
                  "json": {"fields": {"tier": "/level"}}}}
                """;
        sources = sources(patience(Duration.ZERO));
        shop.says("/ids/U-4711", "{\"level\":\"Gold\"}").says("/members/M1", "{\"level\":\"Silver\"}");
        CustomerIdentity his = new CustomerIdentity("shop", "U-4711");
        CustomerIdentity elsewhere = new CustomerIdentity("crm", "9");

        assertThat(tiers(new CustomerKeys("C1", "M1", List.of(elsewhere, his)))).containsExactly("Gold");
        assertThat(tiers(new CustomerKeys("C1", "M1", List.of(elsewhere)))).containsExactly("Silver");
        assertThat(sources.customer(known("C1"), any -> true)).isEmpty();
        assertThat(sources.customer(new CustomerKeys("C1", "M1", List.of()), name -> !name.equals("shop")))
                .isEmpty();
    }

    @Test
    void a_fact_that_cannot_be_true_is_left_out_and_the_others_stand() {
        for (String json : List.of(
                "{\"wallet\":{\"points\":\"many\"},\"profile\":{\"nick\":\"Li\"}}",
                "{\"wallet\":{\"points\":-1},\"profile\":{\"nick\":\"Li\"}}",
                "{\"wallet\":{\"points\":1200.5},\"profile\":{\"nick\":\"Li\"}}",
                "{\"wallet\":{\"points\":[1,2]},\"profile\":{\"nick\":\"Li\"}}",
                "{\"wallet\":{\"points\":\"" + "1".repeat(3_000) + "\"},\"profile\":{\"nick\":\"Li\"}}")) {
            shop.says("/buyers/C1", json);
            CustomerCard card = value(only(sources.customer(known("C1"), any -> true)));
            assertThat(card.points()).isNull();
            assertThat(card.facts()).containsValue("Li");
        }
    }

    @Test
    void a_caller_is_looked_for_by_his_number_as_that_system_writes_it() throws IOException {
        for (String[] spelling : new String[][] {
            {"/tel/{phone}", "/tel/%2B862155550100"},
            {"/tel/{digits}", "/tel/862155550100"},
            {"/tel?number={national}", "/tel?number=02155550100"}
        }) {
            mapping = "{\"byPhone\": {\"path\": \"" + spelling[0] + "\", \"json\": {\"each\": \"/all\","
                    + "\"fields\": {\"number\": \"/no\", \"name\": \"/nick\"}}}}";
            sources = sources(patience(Duration.ZERO));
            shop.says(spelling[1], "{\"all\":[{\"no\":\"C9\",\"nick\":\"小明\"},{\"nick\":\"Li\"}]}");

            assertThat(value(only(sources.byPhone("+862155550100"))))
                    .extracting(CustomerCard::number)
                    .containsExactly("C9", "");
        }
    }

    @Test
    void a_system_that_cannot_look_for_a_number_is_not_asked() {
        assertThat(sources.byPhone("+862155550100")).isEmpty();
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void what_was_answered_is_forgotten_and_what_was_asked_before_is_not_kept() throws IOException {
        sources = sources(patience(Duration.ofMinutes(1)));
        shop.says("/trades/T-77", TRADE);
        await().untilAsserted(
                        () -> assertThat(only(sources.order(ORDER)).value()).isNotNull());
        shop.says("/items/KETTLE", "{\"code\":\"KETTLE\",\"title\":\"Kettle\"}").hold();
        CompletableFuture<Answer<Product>> asked =
                sources.product(new Sku("KETTLE")).getFirst();
        await().until(() -> shop.asked().size() == 2);

        sources.forget();

        shop.letGo();
        assertThat(asked).succeedsWithin(Duration.ofSeconds(5));
        shop.close();
        assertThat(only(sources.order(ORDER)).state()).isEqualTo(Answer.State.UNAVAILABLE);
        await().untilAsserted(() ->
                assertThat(only(sources.product(new Sku("KETTLE"))).state()).isEqualTo(Answer.State.UNAVAILABLE));
    }

    @Test
    void an_answer_that_never_ends_is_given_up() throws IOException {
        shop.trickles();
        HttpSource source = source(Duration.ofMillis(300));

        long begun = System.nanoTime();
        assertThatThrownBy(() -> source.product(new Sku("KETTLE"))).hasMessageContaining("gives no answer");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_word_that_no_mapping_knows_keeps_nobody_from_what_else_the_system_has() {
        assertThat(new CustomerCard("C1", Map.of("verification", "REAL_NAME", "tier", "Gold")).facts())
                .isEqualTo(Map.of("tier", "Gold"));

        for (int i = 0; i < 10; i++) {
            shop.says("/trades/T-77", TRADE.replace("WAIT_SEND", "WHAT_EVER_" + i));
            assertThat(only(sources.order(ORDER)).value()).isNull();
        }

        shop.says("/trades/T-77", TRADE);
        assertThat(only(sources.order(ORDER)).state()).isEqualTo(Answer.State.CURRENT);
    }

    private List<String> tiers(CustomerKeys who) {
        return sources.customer(who, any -> true).stream()
                .map(coming -> value(coming.join()).facts().getOrDefault("tier", ""))
                .toList();
    }

    private static CustomerKeys known(String number) {
        return new CustomerKeys(number, null, List.of());
    }

    private static <T> Answer<T> timely(Supplier<Answer<T>> question) {
        long begun = System.nanoTime();
        Answer<T> answer = question.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_MOST);
        return answer;
    }

    private static <T> Answer<T> only(List<CompletableFuture<Answer<T>>> answers) {
        assertThat(answers).hasSize(1);
        return answers.getFirst().join();
    }

    private static <T> T value(Answer<T> answer) {
        if (answer.value() == null) {
            throw new AssertionError(answer.source() + " says nothing: " + answer.state());
        }
        return answer.value();
    }

    private static Patience patience(Duration fresh) {
        return new Patience(ANSWER, fresh, Duration.ofHours(1), Duration.ofMinutes(1));
    }

    private Sources sources(Patience patience) throws IOException {
        HttpSource source = source(Duration.ofSeconds(5));
        return new Sources(List.of(source), List.of(source), List.of(source), patience, Clock.systemUTC());
    }

    private HttpSource source(Duration timeout) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.json"), mapping);
        return new HttpSource(
                "shop",
                shop.address(),
                "s3cret",
                timeout,
                new ObjectMapper().readValue(file.toFile(), SourceMapping.class),
                TestDatabase.shared().bean(ForeignJson.class));
    }

    private static ShopService service() {
        try {
            return new ShopService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
