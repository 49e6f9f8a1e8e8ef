package org.callwright.core.ticket.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.HighestTicket;
import org.callwright.core.ticket.number.NumberScheme;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisTicketNumbersTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Executor BLOCKING = task -> Thread.ofVirtual().start(task);

    private static final HighestTicket AWAY = period -> {
        throw new IllegalStateException("database away");
    };

    private final RedisLink link = TestRedis.link();
    private final NumberScheme scheme = new NumberScheme("SV", "yyMMdd", 5, ZoneOffset.UTC);

    private RedisTicketNumbers node(HighestTicket record) {
        return new RedisTicketNumbers(link, () -> scheme, record, BLOCKING);
    }

    private long next(RedisTicketNumbers numbers, Instant at) {
        return Long.parseLong(await(numbers.next(at)).value().split("-", -1)[1]);
    }

    @Test
    void dayStartsAtOneAndTheRecordIsAskedOnce() {
        AtomicInteger asked = new AtomicInteger();
        RedisTicketNumbers numbers = node(period -> {
            asked.incrementAndGet();
            return OptionalLong.empty();
        });

        assertThat(next(numbers, NOON)).isEqualTo(1);
        assertThat(next(numbers, NOON)).isEqualTo(2);
        assertThat(asked).hasValue(1);
        assertThat(next(numbers, NOON.plusSeconds(86_400))).isEqualTo(1);
    }

    @Test
    void lostCounterGoesOnWellAboveTheRecord() {
        assertThat(next(node(period -> OptionalLong.of(4711)), NOON)).isGreaterThan(5_000);
    }

    @Test
    void withoutTheRecordNumbersStartAboveAllUsualOnesAndAboveThoseOfALossBefore() {
        long first = next(node(AWAY), NOON);
        link.commands()
                .del(link.prefix() + "ticket:SV260314")
                .toCompletableFuture()
                .join();

        assertThat(first).isGreaterThanOrEqualTo(50_000);
        assertThat(next(node(AWAY), NOON.plusSeconds(10))).isGreaterThan(first + 900);
    }

    @Test
    void aRecordThatDoesNotAnswerIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(next(
                        node(period -> {
                            uninterruptibly(never);
                            return OptionalLong.of(1);
                        }),
                        NOON))
                .isGreaterThanOrEqualTo(50_000);
        never.countDown();
    }

    @Test
    void whatRedisForgetsOfItsLastSecondIsNotGivenOutAgain(@TempDir Path directory) {
        try (RedisServer server = RedisServer.start(directory, FreePorts.one());
                RedisLink own = RedisLink.open(new RedisSettings(server.uri(), "tickets"))) {
            var numbers = new RedisTicketNumbers(own, () -> scheme, period -> OptionalLong.empty(), BLOCKING);
            long before = next(numbers, NOON);
            server.kill();
            server.start();

            List<Long> after = Stream.generate(() -> numbers.next(NOON)).limit(20).toList().stream()
                    .map(stage -> RoutingStage.await(stage))
                    .map(number -> Long.parseLong(number.value().split("-", -1)[1]))
                    .sorted()
                    .toList();

            assertThat(after.getFirst()).isGreaterThan(before + 500).isLessThan(5_000);
            assertThat(after.getLast()).isLessThan(5_000);
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void firstNodesStartCountsWhateverOthersFind() {
        long first = next(node(period -> OptionalLong.of(7)), NOON);

        assertThat(next(node(period -> OptionalLong.of(90_000)), NOON)).isEqualTo(first + 1);
    }

    @Test
    void severalNodesNeverGiveOutTheSameNumber() {
        List<RedisTicketNumbers> nodes = IntStream.range(0, 3)
                .mapToObj(i -> node(period -> OptionalLong.of(i * 10L)))
                .toList();

        List<TicketNumber> given =
                Stream.generate(nodes::stream)
                        .limit(50)
                        .flatMap(each -> each.map(node -> node.next(NOON)))
                        .toList()
                        .stream()
                        .map((CompletionStage<TicketNumber> stage) -> RoutingStage.await(stage))
                        .toList();

        assertThat(given).hasSize(150).doesNotHaveDuplicates();
    }
}
