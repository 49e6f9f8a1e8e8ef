package org.callwright.core.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callwright.core.access.Actor;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.customer.Customers;
import org.callwright.core.customer.Verification;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonFiles;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.product.Product;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.callwright.core.source.Answer;
import org.callwright.core.source.CustomerKeys;
import org.callwright.core.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own store and a system that the configuration names answer side by side. */
class ConfiguredSourceTest {
    @TempDir
    Path folder;

    private TestDatabase db;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
    }

    @Test
    void each_answer_says_which_system_it_is_from() throws IOException {
        db.bean(Products.class).put(List.of(Purchase.product("CUP")));
        long id = db.bean(Customers.class).save(new Customer(0, "C1", "李娜", List.of(), "M1", null, ""));
        db.bean(Orders.class)
                .put(List.of(Purchase.of("A").line("CUP", 1, "10").customer(id).order()));
        try (ShopService shop = new ShopService().says("/items/CUP", "{\"code\":\"CUP\",\"title\":\"Tasse\"}");
                ApplicationContext context = context(shop)) {
            Sources sources = context.getBean(Sources.class);
            CustomerKeys c1 = new CustomerKeys("C1", "M1", List.of());

            assertThat(joined(sources.product(new Sku("CUP"))))
                    .extracting(answer -> answer.source() + " " + answer.state() + " " + name(answer.value()))
                    .containsExactlyInAnyOrder("callwright CURRENT Product CUP", "shop CURRENT Tasse");
            assertThat(joined(sources.customer(c1, any -> true)))
                    .filteredOn(answer -> answer.source().equals("callwright"))
                    .singleElement()
                    .satisfies(answer -> assertThat(
                                    answer.value() == null
                                            ? Map.of()
                                            : answer.value().facts())
                            .isEqualTo(Map.of("name", "李娜", "member", "M1", "verification", "UNVERIFIED")));
            assertThat(joined(sources.ordersOf(c1, 5)))
                    .filteredOn(answer -> answer.source().equals("callwright"))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.value()).hasSize(1));
            assertThat(joined(sources.numbered("A")))
                    .filteredOn(answer -> answer.source().equals("callwright"))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.value()).hasSize(1));
            assertThat(joined(sources.order(new OrderNumber("SHOP", "A"))))
                    .extracting(Answer::state)
                    .containsOnly(Answer.State.CURRENT);
        }
    }

    @Test
    void a_persons_export_says_which_systems_know_him_and_his_erasure_is_seen_by_all_nodes() throws IOException {
        CustomerFiles files = db.bean(CustomerFiles.class);
        CustomerFile li = files.create(
                Actor.SYSTEM,
                "C1",
                new CustomerFields("李娜", null, null, null, null, Verification.UNVERIFIED, ""),
                List.of("+8613800000001"),
                List.of(new CustomerIdentity("shop", "U-1")));
        try (ShopService shop = new ShopService().says("/buyers/8613800000001", "[{\"nick\":\"Li\"}]");
                ApplicationContext context = context(shop)) {
            PersonFiles persons = context.getBean(PersonFiles.class);
            Map<String, Object> archive = handedOver(persons, li.id());

            assertThat(archive.get("connected-systems"))
                    .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                    .singleElement()
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("system", "shop")
                    .containsEntry("knows", "YES")
                    .containsEntry("identities", List.of("U-1"))
                    .containsKey("asOf");
            long before = db.bean(PersonFiles.class).forgotten();
            persons.forget(Actor.SYSTEM, li.id(), li.version());
            assertThat(db.bean(PersonFiles.class).forgotten()).isEqualTo(before + 1);
        }
    }

    @Test
    void a_system_that_is_slower_than_anybody_waits_at_a_desk_is_waited_for_by_an_export() throws IOException {
        CustomerFile li = db.bean(CustomerFiles.class)
                .create(
                        Actor.SYSTEM,
                        "C1",
                        new CustomerFields("李娜", null, null, null, null, Verification.UNVERIFIED, ""),
                        List.of("+8613800000001"),
                        List.of());
        try (ShopService shop = new ShopService().says("/buyers/8613800000001", "[{\"nick\":\"Li\"}]");
                ApplicationContext context = context(shop, "PT0.05S")) {
            PersonFiles persons = context.getBean(PersonFiles.class);
            shop.hold();
            CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS).execute(shop::letGo);

            assertThat(handedOver(persons, li.id()).get("connected-systems"))
                    .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                    .singleElement()
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("knows", "YES");
        }
    }

    private static Map<String, Object> handedOver(PersonFiles persons, long customer) throws IOException {
        Map<String, Object> archive = new HashMap<>();
        persons.handOver(Actor.SYSTEM, persons.find(customer), new PersonArchive() {
            @Override
            public void add(String name, Object content) {
                archive.put(name, content);
            }

            @Override
            public void addFile(String name, InputStream content) {}
        });
        return archive;
    }

    @Test
    void a_source_without_an_address_is_said_at_once() {
        Map<String, Object> properties = properties();
        properties.put("callwright.sources.crm.token", "x");

        try (ApplicationContext context = db.context(properties)) {
            assertThatThrownBy(() -> context.getBean(Sources.class)).hasMessageContaining("callwright.sources.crm.url");
        }
    }

    private static <T> List<Answer<T>> joined(List<CompletableFuture<Answer<T>>> answers) {
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static String name(@Nullable Product product) {
        return product == null ? "" : product.name();
    }

    private ApplicationContext context(ShopService shop) throws IOException {
        // A loaded machine may take longer than people would wait.
        return context(shop, "PT10S");
    }

    private ApplicationContext context(ShopService shop, String patience) throws IOException {
        Path mapping = Files.writeString(folder.resolve("shop.json"), """
                {"product": {"path": "/items/{sku}", "json": {"fields": {"sku": "/code", "name": "/title"}}},
                 "byPhone": {"path": "/buyers/{digits}", "json": {"fields": {"name": "/nick"}}}}
                """);
        Map<String, Object> properties = properties();
        properties.put("callwright.sources.shop.url", shop.address().toString());
        properties.put("callwright.sources.shop.mapping", mapping.toString());
        properties.put("callwright.sources-patience.answer", patience);
        return db.context(properties);
    }

    private static Map<String, Object> properties() {
        return new HashMap<>(TestSealing.PROPERTIES);
    }
}
