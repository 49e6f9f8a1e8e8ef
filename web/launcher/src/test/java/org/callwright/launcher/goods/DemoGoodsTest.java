package org.callwright.launcher.goods;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.intake.ImportFormat;
import org.callwright.core.intake.ImportKind;
import org.callwright.core.intake.ImportMode;
import org.callwright.core.intake.ImportReport;
import org.callwright.core.intake.ImportWish;
import org.callwright.core.intake.Imports;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.ReturnFilter;
import org.callwright.core.returns.Returns;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;
import org.callwright.launcher.intake.ImportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoGoodsTest {
    @TempDir
    Path folder;

    @Test
    void the_goods_are_the_same_every_time() throws IOException {
        List<Path> first = DemoGoods.writeTo(folder.resolve("a"));
        List<Path> second = DemoGoods.writeTo(folder.resolve("b"));

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameTextualContentAs(first.get(i));
        }
    }

    @Test
    void all_of_them_are_taken_in_by_the_import_and_the_people_of_the_sample_have_bought_something()
            throws IOException {
        try (MariaDbServer server = MariaDbServer.start(folder.resolve("mariadb"), FreePorts.one());
                RedisServer redis = RedisServer.start(folder.resolve("redis"), FreePorts.one());
                ApplicationContext context = context(server, redis)) {
            Customers customers = context.getBean(Customers.class);
            for (int i = 1; i <= 26; i++) {
                customers.save(
                        new Customer(0, "C0000" + (i < 10 ? "0" + i : i), "Sample " + i, List.of(), null, null, ""));
            }
            for (Path file : DemoGoods.writeTo(folder.resolve("goods"))) {
                ImportReport report = take(context, file);
                assertThat(report.errors()).as(file.toString()).isEmpty();
                assertThat(report.applied()).isTrue();
            }

            Orders orders = context.getBean(Orders.class);
            Order harley =
                    orders.byNumber(new OrderNumber("STEELWHEELS", "10107")).orElseThrow();
            assertThat(harley.totals().paid()).hasToString("25823.00 USD");
            assertThat(context.getBean(Products.class).bySku(new Sku("S10_1678")))
                    .isPresent();
            long wang = customers.idsByNumber(List.of("C000001")).getOrDefault("C000001", 0L);
            assertThat(orders.list(OrderFilter.of(wang), PageRequest.first(5)).items())
                    .isNotEmpty();
            assertThat(context.getBean(Returns.class)
                            .list(ReturnFilter.ALL, PageRequest.first(100))
                            .items())
                    .hasSizeGreaterThan(10)
                    .allMatch(request -> request.number().startsWith("SYN"));
        }
    }

    private static ImportReport take(ApplicationContext context, Path file) throws IOException {
        ImportFile named = ImportFile.of(file, Optional.empty()).orElseThrow();
        ImportWish wish =
                new ImportWish(ImportKind.valueOf(named.kind()), ImportFormat.JSON_LINES, ImportMode.ALL_OR_NOTHING);
        try (InputStream body = Files.newInputStream(file)) {
            return context.getBean(Imports.class)
                    .run(Actor.SYSTEM, wish, body, (rows, bad) -> {})
                    .report();
        }
    }

    private static ApplicationContext context(MariaDbServer server, RedisServer redis) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(Map.of(
                        "datasources.default.url",
                        server.jdbcUrl(),
                        "datasources.default.username",
                        server.user(),
                        "datasources.default.password",
                        server.password(),
                        "callwright.redis.uri",
                        redis.uri(),
                        "callwright.agi.port",
                        FreePorts.one(),
                        "callwright.jwt.secret",
                        "a secret for this test only, of more than 32 characters",
                        "callwright.privacy.keys.k1",
                        "0123456789abcdef".repeat(4),
                        "callwright.privacy.index-key",
                        "fedcba9876543210".repeat(4)))
                .start();
    }
}
