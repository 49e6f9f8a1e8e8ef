package org.callwright.launcher.bench.tickets;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.search.SearchTerms;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.Tickets;
import org.callwright.embedded.mariadb.MariaDbConfig;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.process.Progress;
import org.callwright.embedded.redis.RedisServer;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.rig.CoreContext;
import org.callwright.launcher.bench.rig.Latencies;

/** A page of ten million tickets by every filter and by texts, asked of the core as the list's endpoint does. */
public final class TicketsBenchmark implements Benchmark {
    private static final long TICKETS = 10_000_000;
    private static final long QUICK_TICKETS = 50_000;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_MILLIS_OF_TEXT = 100;
    private static final int LIMIT = 50;
    private static final int WARM_UP = 3;

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public String purpose() {
        return "milliseconds for a page of 10,000,000 tickets by any filter and by text";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) throws IOException {
        long size = conditions.size().orElse(conditions.quick() ? QUICK_TICKETS : TICKETS);
        int samples = conditions.quick() ? 10 : 100;
        TicketWorld world = new TicketWorld(size);
        KeptTickets kept =
                KeptTickets.in(conditions.kept().orElse(conditions.folder()).toAbsolutePath(), size);
        MariaDbConfig config = MariaDbConfig.of(kept.database(), FreePorts.one())
                .options(List.of(
                        "--innodb-buffer-pool-size=" + Math.clamp(size / 1_000, 256, 6_000) + "M",
                        "--innodb-log-file-size=1G",
                        "--innodb-sort-buffer-size=64M",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-doublewrite=0"));
        try (MariaDbServer server = MariaDbServer.start(config);
                RedisServer redis = RedisServer.start(conditions.folder().resolve("redis"), FreePorts.one());
                ApplicationContext context = CoreContext.on(server, redis)) {
            double written = written(world, kept, server, context.getBean(Sealing.class), conditions.progress());
            context.getBean(Staff.class).refresh();
            Tickets tickets = context.getBean(Tickets.class);
            requireSearchable(tickets, world);
            List<BenchmarkResult.Row> rows = new ArrayList<>();
            rows.add(new BenchmarkResult.Row(
                    "the tickets", Map.of("rows", size, "written in s", Math.round(written * 10) / 10.0)));
            double worst = 0;
            double worstText = 0;
            for (Question question : new Questions(world).all()) {
                conditions.progress().step(question.label());
                Row row = measured(tickets, question, samples);
                rows.add(new BenchmarkResult.Row(question.label(), row.figures()));
                if (question.text()) {
                    worstText = Math.max(worstText, row.p95());
                } else {
                    worst = Math.max(worst, row.p95());
                }
            }
            rows.add(new BenchmarkResult.Row("worst filter", Map.of("p95", worst)));
            rows.add(new BenchmarkResult.Row("worst text", Map.of("p95", worstText)));
            return BenchmarkResult.ofValue(
                    name(),
                    worst,
                    "p95 < 50 ms for each filter, < 100 ms for text",
                    worst < MOST_MILLIS && worstText < MOST_MILLIS_OF_TEXT,
                    rows);
        }
    }

    /** The seconds that it took to write them; 0 when an earlier run has. */
    private static double written(
            TicketWorld world, KeptTickets kept, MariaDbServer server, Sealing sealing, Progress progress)
            throws IOException {
        if (kept.isWhole()) {
            return 0;
        }
        long began = System.nanoTime();
        world.writeTo(server, sealing, progress);
        kept.whole();
        return (System.nanoTime() - began) / 1e9;
    }

    private record Row(double p95, Map<String, Object> figures) {}

    /** The first page and the one after it, in turns of different values. */
    private static Row measured(Tickets tickets, Question question, int samples) {
        List<Duration> taken = new ArrayList<>();
        long rows = 0;
        for (int n = 0; n < WARM_UP + samples; n++) {
            TicketReach reach = question.reach().apply(n * 7);
            PageRequest request = PageRequest.first(LIMIT);
            for (int part = 0; part < 2; part++) {
                request = request.sortedBy(question.sorting());
                long asked = System.nanoTime();
                Page<Ticket> page = tickets.list(reach, question.filter().apply(n), request);
                if (n >= WARM_UP) {
                    taken.add(Duration.ofNanos(System.nanoTime() - asked));
                    rows += page.items().size();
                }
                if (page.next().isEmpty()) {
                    break;
                }
                request = PageRequest.after(page.next().get(), LIMIT);
            }
        }
        Latencies latencies = Latencies.of(taken);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50", latencies.millis(50));
        figures.put("p95", latencies.millis(95));
        figures.put("p99", latencies.millis(99));
        figures.put("pages", taken.size());
        figures.put("rows a page", (double) rows / Math.max(1, taken.size()));
        return new Row(latencies.millis(95), figures);
    }

    /** The terms that were written are those that the application would have written. */
    private static void requireSearchable(Tickets tickets, TicketWorld world) {
        Ticket newest = tickets.list(TicketReach.ALL, new Wish().filter(), PageRequest.first(1))
                .items()
                .getFirst();
        Set<String> terms = new TreeSet<>(SearchTerms.of(List.of(newest.filing().subject())));
        Optional<Ticket> found = tickets
                .list(TicketReach.ALL, new Wish().text(String.join(" ", terms)).filter(), PageRequest.first(1))
                .items()
                .stream()
                .findFirst();
        if (terms.size() != Words.GROUPS.size()
                || found.filter(ticket -> ticket.id() == newest.id()).isEmpty()) {
            throw new IllegalStateException("the newest of " + world.tickets() + " tickets is not found by " + terms);
        }
    }
}
