package org.callwright.launcher.bench.intake;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.access.Actor;
import org.callwright.core.intake.ImportFormat;
import org.callwright.core.intake.ImportKind;
import org.callwright.core.intake.ImportMode;
import org.callwright.core.intake.ImportReport;
import org.callwright.core.intake.ImportWish;
import org.callwright.core.intake.Imports;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.rig.CoreContext;

/** Seconds for a file of 100,000 orders with their lines on a real MariaDB, the first time and again. */
public final class ImportBenchmark implements Benchmark {
    private static final int ORDERS = 100_000;
    private static final int QUICK_ORDERS = 20_000;
    private static final double MOST_SECONDS = 60;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String purpose() {
        return "seconds to take 100,000 orders with their lines in from one CSV file";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) throws IOException {
        int orders = conditions.quick() ? QUICK_ORDERS : ORDERS;
        OrderFile writer = new OrderFile();
        Path products = OrderFile.products(conditions.folder());
        Path file = writer.orders(conditions.folder(), orders);
        try (MariaDbServer server = MariaDbServer.start(conditions.folder().resolve("mariadb"), FreePorts.one());
                RedisServer redis = RedisServer.start(conditions.folder().resolve("redis"), FreePorts.one());
                ApplicationContext context = CoreContext.on(server, redis)) {
            Imports imports = context.getBean(Imports.class);
            conditions.progress().step("products");
            take(imports, ImportKind.PRODUCTS, products);
            conditions.progress().step(orders + " orders");
            double first = take(imports, ImportKind.ORDERS, file);
            conditions.progress().step("the same again");
            double again = take(imports, ImportKind.ORDERS, file);
            double full = first * ORDERS / orders;
            return BenchmarkResult.ofValue(
                    name(),
                    rounded(full),
                    "100,000 orders in less than " + (int) MOST_SECONDS + " s",
                    full < MOST_SECONDS,
                    List.of(
                            new BenchmarkResult.Row(
                                    "the file",
                                    new TreeMap<>(Map.of(
                                            "orders", orders,
                                            "lines", writer.lines(),
                                            "MB", rounded(Files.size(file) / 1e6)))),
                            row("taken in, seconds", first),
                            row("taken in again, seconds", again)));
        }
    }

    private static BenchmarkResult.Row row(String label, double seconds) {
        return new BenchmarkResult.Row(label, Map.of("seconds", rounded(seconds)));
    }

    private static double take(Imports imports, ImportKind kind, Path file) throws IOException {
        long begun = System.nanoTime();
        try (InputStream body = Files.newInputStream(file)) {
            ImportReport report = imports.run(
                            Actor.SYSTEM,
                            new ImportWish(kind, ImportFormat.CSV, ImportMode.ALL_OR_NOTHING),
                            body,
                            (rows, bad) -> {})
                    .report();
            if (!report.applied()) {
                throw new IllegalStateException("refused: " + report.errors().getFirst());
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
