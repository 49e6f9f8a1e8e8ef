package org.callwright.core.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.core.cluster.LeaseHolder;
import org.callwright.core.cluster.Leases;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisLeasesTest {
    private static final Duration LONGER_THAN_A_LEASE = RedisLeases.TIME_TO_LIVE.plusMillis(500);

    private final RedisSettings site = TestRedis.freshSite();
    private final RedisLink link = RedisLink.open(site);
    private final RedisLeases first = new RedisLeases(link, "n1");
    private final RedisLeases second = new RedisLeases(link, "n2");

    @AfterEach
    void close() {
        first.close();
        second.close();
        link.close();
    }

    @Test
    void one_node_has_it_and_the_other_one_gets_it_with_a_higher_fence_once_it_is_given_up() {
        var one = new Noted();
        var lease = first.pursue("pbx", one);
        await().untilAsserted(() -> assertThat(one.told).containsExactly("granted"));
        var two = new Noted();
        second.pursue("pbx", two);
        await().during(LONGER_THAN_A_LEASE)
                .atMost(LONGER_THAN_A_LEASE.multipliedBy(5))
                .until(() -> two.told.isEmpty() && one.told.equals(List.of("granted")));
        lease.close();

        await().atMost(Duration.ofSeconds(Leases.TAKE_OVER_SECONDS))
                .untilAsserted(() -> assertThat(two.told).containsExactly("granted"));
        await().untilAsserted(() -> assertThat(one.told).containsExactly("granted", "lost"));
        assertThat(two.fence).isGreaterThan(one.fence);
    }

    @Test
    void a_node_that_dies_is_replaced_in_time() {
        var one = new Noted();
        first.pursue("pbx", one);
        await().until(one::granted);
        first.close();

        var other = new Noted();
        second.pursue("pbx", other);

        await().atMost(Duration.ofSeconds(Leases.TAKE_OVER_SECONDS)).until(other::granted);
    }

    @Test
    void whether_anybody_has_it_is_told_to_everybody() {
        assertThat(second.isHeld("pbx")).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(false);
        var one = new Noted();
        var lease = first.pursue("pbx", one);
        await().until(one::granted);

        assertThat(second.isHeld("pbx")).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
        assertThat(second.isHeld("projector"))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(false);

        lease.close();
        await().until(() -> !second.isHeld("pbx").toCompletableFuture().join());
    }

    @Test
    void leases_of_other_names_are_independent() {
        var pbx = new Noted();
        var projector = new Noted();
        first.pursue("pbx", pbx);
        second.pursue("projector", projector);

        await().until(() -> pbx.granted() && projector.granted());
    }

    @Test
    void fences_go_on_rising_after_everything_was_lost() {
        var before = new Noted();
        var lease = first.pursue("pbx", before);
        await().until(before::granted);
        lease.close();
        await().until(() -> before.told.contains("lost"));
        link.commands()
                .del(link.prefix() + "lease:pbx", link.prefix() + "lease:pbx:fence")
                .toCompletableFuture()
                .join();

        var after = new Noted();
        second.pursue("pbx", after);

        await().until(after::granted);
        assertThat(after.fence).isGreaterThan(before.fence);
    }

    private static final class Noted implements LeaseHolder {
        private final List<String> told = new CopyOnWriteArrayList<>();
        private volatile long fence;

        boolean granted() {
            return !told.isEmpty();
        }

        @Override
        public void granted(long fence) {
            this.fence = fence;
            told.add("granted");
        }

        @Override
        public void lost() {
            told.add("lost");
        }
    }
}
