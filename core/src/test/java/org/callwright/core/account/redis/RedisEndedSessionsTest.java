package org.callwright.core.account.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.account.SessionIds;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.redis.TestRedis;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisEndedSessionsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private RedisEndedSessions node(RedisLink link) {
        RedisEndedSessions sessions = new RedisEndedSessions(link, Clock.systemUTC(), HOUR);
        open.add(sessions);
        return sessions;
    }

    private static Instant soon() {
        return Instant.now().plus(HOUR);
    }

    @Test
    void aSessionEndsHereAtOnceAndOnTheOtherNodesSoonAfter() {
        List<RedisLink> links = TestRedis.nodes(2);
        RedisEndedSessions here = node(links.getFirst());
        RedisEndedSessions there = node(links.getLast());

        here.end("s1", soon());

        assertThat(here.ended("anna", "s1")).isTrue();
        await().until(() -> there.ended("anna", "s1"));
        assertThat(there.ended("anna", "s2")).isFalse();
    }

    @Test
    void aNodeThatStartsLaterLearnsOfIt() {
        List<RedisLink> links = TestRedis.nodes(2);
        node(links.getFirst()).end("s1", soon());

        RedisEndedSessions later = node(links.getLast());

        await().until(() -> later.ended("anna", "s1"));
    }

    @Test
    void allSessionsOfAnAccountEndButTheOneThatBeginsAfterwards() {
        List<RedisLink> links = TestRedis.nodes(2);
        RedisEndedSessions here = node(links.getFirst());
        RedisEndedSessions there = node(links.getLast());
        String before = SessionIds.next();

        here.endAllOf("anna", soon()).toCompletableFuture().join();

        assertThat(here.ended("anna", before)).isTrue();
        await().until(() -> there.ended("anna", before));
        assertThat(there.ended("anna", "a session of before sessions said when they began"))
                .isTrue();
        assertThat(there.ended("ben", before)).isFalse();
        await().until(() -> !there.ended("anna", SessionIds.next()));
    }

    @Test
    void whatNoTokenCanBeLeftOfIsForgotten() {
        RedisEndedSessions here = node(TestRedis.link());

        here.end("old", Instant.now().minus(HOUR));

        here.endAllOf("anna", Instant.now().minus(HOUR));

        await().until(() -> !here.ended("anna", "old"));
    }

    @Test
    void withoutRedisASessionEndsHereAndElsewhereOnceRedisIsBack(@TempDir Path folder) {
        int port = FreePorts.one();
        RedisServer server = RedisServer.start(folder, port);
        RedisSettings site = new RedisSettings(server.uri(), "site");
        RedisEndedSessions here = node(opened(site));
        RedisEndedSessions there = node(opened(site));
        server.close();

        here.end("s1", soon());

        assertThat(here.ended("anna", "s1")).isTrue();
        open.addFirst(RedisServer.start(folder, port));
        await().atMost(Duration.ofSeconds(20)).until(() -> there.ended("anna", "s1"));
    }

    private RedisLink opened(RedisSettings site) {
        RedisLink link = RedisLink.open(site);
        open.add(link);
        return link;
    }
}
