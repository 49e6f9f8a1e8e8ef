package org.callwright.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.routing.Offer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;

/**
 * Offers a second through the routing store, beside EVALSHA that does nothing, over the same connection with as many
 * requests under way; in turns, on one Redis that writes its append-only file. Then the time from arrival to offer.
 */
final class MatchBenchmark implements Benchmark {
    private static final double LEAST_RATIO = 0.4;
    private static final int ARRIVALS_A_SECOND = 500;
    private static final long LONGEST_P99_MICROS = 5_000;
    private static final int NOOPS = 50_000;
    /** As a node has them that is not at its limit: what a request takes is then the way to Redis and back as well. */
    private static final List<Integer> FEWER_UNDER_WAY = List.of(1, 4, 16);

    private static final int FEWER_NOOPS = 10_000;
    private static final int WARM_UP = 3;

    @Override
    public String name() {
        return "match";
    }

    @Override
    public String purpose() {
        return "offers a second through the routing store, as a share of EVALSHA that does nothing";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) {
        MatchWorld world = new MatchWorld();
        try (RedisServer server = RedisServer.start(conditions.folder(), FreePorts.one());
                RedisLink link = RedisLink.open(new RedisSettings(server.uri(), "bench"))) {
            MatchSite site = new MatchSite(link, world);
            conditions.progress().step("a site of 5,000 agents and 10,000 waiting callers");
            site.signIn();
            site.fill(IntStream.range(0, MatchWorld.WAITING)
                    .mapToObj(i -> world.queueNumber(i % MatchWorld.QUEUES))
                    .toList());
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < WARM_UP + (conditions.quick() ? 3 : 15); i++) {
                conditions.progress().step("round " + (i + 1));
                Round round = round(site, world, NOOPS);
                if (i >= WARM_UP) {
                    rounds.add(round);
                }
            }
            Map<Integer, List<Round>> fewer = new LinkedHashMap<>();
            for (int underWay : FEWER_UNDER_WAY) {
                conditions.progress().step("with " + underWay + " under way");
                site.underWay(underWay);
                fewer.put(
                        underWay,
                        IntStream.range(0, conditions.quick() ? 1 : 5)
                                .mapToObj(i -> round(site, world, FEWER_NOOPS))
                                .toList());
            }
            site.underWay(MatchSite.DEPTH);
            conditions.progress().step(ARRIVALS_A_SECOND + " arrivals a second");
            return result(world, rounds, fewer, latency(site, world, Duration.ofSeconds(conditions.quick() ? 10 : 60)));
        }
    }

    /** Rates in requests a second. */
    private record Round(double noops, double ready, double next, double ratio, double nextRatio) {}

    private static Round round(MatchSite site, MatchWorld world, int count) {
        double noops = rate(count, () -> site.noops(count));

        List<Offer> first = new ArrayList<>();
        double ready = rate(MatchWorld.AGENTS, () -> first.addAll(site.ready(world.agents())));
        require(first);
        site.answer(first);
        site.refill(first);

        List<Offer> second = new ArrayList<>();
        double next = rate(MatchWorld.AGENTS, () -> second.addAll(site.end(first)));
        require(second);
        site.answer(second);
        site.dismiss(second);
        site.refill(second);
        return new Round(noops, ready, next, ready / noops, next / noops);
    }

    private static void require(List<Offer> offers) {
        if (offers.size() != MatchWorld.AGENTS) {
            throw new IllegalStateException("only " + offers.size() + " agents were offered a call");
        }
    }

    private static double rate(int count, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return count * 1e9 / (System.nanoTime() - start);
    }

    /** One department is idle, with nobody waiting; all who wait do so elsewhere. */
    private static ArrivalLatency.Latencies latency(MatchSite site, MatchWorld world, Duration time) {
        int idle = MatchWorld.DEPARTMENTS - 1;
        List<ServiceQueue> quiet = world.queuesOf(idle);
        int waitingThere = quiet.size() * MatchWorld.WAITING / MatchWorld.QUEUES;
        List<Offer> left = site.ready(world.agentsOf(idle));
        for (int served = left.size(); served < waitingThere; served += left.size()) {
            site.answer(left);
            left = site.end(left);
        }
        site.answer(left);
        site.end(left);
        site.fill(IntStream.range(0, waitingThere)
                .mapToObj(i -> world.queueNumber(i % (MatchWorld.QUEUES - quiet.size())))
                .toList());
        new ArrivalLatency(site, world, quiet).measure(ARRIVALS_A_SECOND, Duration.ofSeconds(3));
        return new ArrivalLatency(site, world, quiet).measure(ARRIVALS_A_SECOND, time);
    }

    private BenchmarkResult result(
            MatchWorld world, List<Round> rounds, Map<Integer, List<Round>> fewer, ArrivalLatency.Latencies latency) {
        double ratio = median(rounds.stream().map(Round::ratio).toList());
        long p99 = latency.arrivals().getValueAtPercentile(99);
        List<BenchmarkResult.Row> rows = new ArrayList<>(List.of(
                row("EVALSHA that does nothing", Map.of("a second", whole(rounds, Round::noops))),
                row(
                        "an agent becomes ready and is offered a call",
                        figures("a second", whole(rounds, Round::ready), "ratio", rounded(ratio))),
                row(
                        "a conversation ends and its agent is offered the next call",
                        figures(
                                "a second",
                                whole(rounds, Round::next),
                                "ratio",
                                rounded(median(
                                        rounds.stream().map(Round::nextRatio).toList())))),
                row("arrival to offer at 500 arrivals a second, ms", percentiles(latency.arrivals())),
                row("EVALSHA that does nothing, sent with each arrival, ms", percentiles(latency.noops())),
                row("the site", site(world))));
        fewer.forEach((underWay, some) -> rows.add(
                3,
                row(
                        "with " + underWay + " under way instead of " + MatchSite.DEPTH,
                        figures(
                                "nothing a second", whole(some, Round::noops),
                                "ready a second", whole(some, Round::ready),
                                "ratio",
                                        rounded(median(
                                                some.stream().map(Round::ratio).toList())),
                                "next a second", whole(some, Round::next),
                                "next ratio",
                                        rounded(median(some.stream()
                                                .map(Round::nextRatio)
                                                .toList()))))));
        return BenchmarkResult.ofRatio(
                name(),
                rounded(ratio),
                "ratio >= 0.4, arrival to offer p99 < 5 ms",
                ratio >= LEAST_RATIO && p99 < LONGEST_P99_MICROS,
                rows);
    }

    private static Map<String, Object> percentiles(Histogram micros) {
        return figures(
                "p50", micros.getValueAtPercentile(50) / 1e3,
                "p99", micros.getValueAtPercentile(99) / 1e3,
                "p99.9", micros.getValueAtPercentile(99.9) / 1e3);
    }

    private static Map<String, Object> site(MatchWorld world) {
        return figures(
                "waiting", MatchWorld.WAITING,
                "agents", MatchWorld.AGENTS,
                "skills", MatchWorld.SKILLS,
                "queues", MatchWorld.QUEUES,
                "lanes an agent", rounded(world.lanesPerAgent()),
                "requests under way", MatchSite.DEPTH);
    }

    private static BenchmarkResult.Row row(String label, Map<String, Object> figures) {
        return new BenchmarkResult.Row(label, figures);
    }

    private static Map<String, Object> figures(Object... namesAndValues) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return figures;
    }

    private static long whole(List<Round> rounds, Function<Round, Double> rate) {
        return Math.round(median(rounds.stream().map(rate).toList()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
    }
}
