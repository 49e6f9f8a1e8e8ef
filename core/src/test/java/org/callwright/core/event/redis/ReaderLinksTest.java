package org.callwright.core.event.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderLinksTest {
    private final RedisSettings site = TestRedis.freshSite();
    private final ReaderLinks links = new ReaderLinks(() -> RedisLink.open(site));

    @AfterEach
    void close() {
        links.close();
    }

    @Test
    void one_reader_after_another_needs_one_connection_whatever_threads_they_are() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            Thread reader = Thread.ofVirtual().start(() -> links.using(RedisLink::isOpen));
            reader.join();
        }

        assertThat(links.size()).isEqualTo(1);
    }

    @Test
    void readers_at_one_time_have_a_connection_each() {
        boolean apart = links.using(first -> links.using(second -> first != second));

        assertThat(apart).isTrue();
        assertThat(links.size()).isEqualTo(2);
    }

    @Test
    void a_read_that_fails_gives_its_connection_back() {
        for (int i = 0; i < 3; i++) {
            try {
                links.using(reader -> {
                    throw new IllegalStateException("no answer");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("no answer");
            }
        }

        assertThat(links.size()).isEqualTo(1);
    }
}
