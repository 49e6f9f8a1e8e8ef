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
        await().untilAsserted(() -> assertThat(one.told).containsExactly("granted 1"));
        var two = new Noted();
        second.pursue("pbx", two);
        assertThat(two.told).isEmpty();
        lease.close();

        await().atMost(Duration.ofSeconds(Leases.TAKE_OVER_SECONDS))
                .untilAsserted(() -> assertThat(two.told).containsExactly("granted 2"));
        await().untilAsserted(() -> assertThat(one.told).containsExactly("granted 1", "lost"));
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
    void leases_of_other_names_are_independent() {
        var pbx = new Noted();
        var projector = new Noted();
        first.pursue("pbx", pbx);
        second.pursue("projector", projector);

        await().until(() -> pbx.granted() && projector.granted());
    }

    private static final class Noted implements LeaseHolder {
        private final List<String> told = new CopyOnWriteArrayList<>();

        boolean granted() {
            return !told.isEmpty();
        }

        @Override
        public void granted(long fence) {
            told.add("granted " + fence);
        }

        @Override
        public void lost() {
            told.add("lost");
        }
    }
}
