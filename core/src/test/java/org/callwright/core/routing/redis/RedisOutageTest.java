package org.callwright.core.routing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.callwright.core.routing.RoutingStage.queue;

import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.RoutingStage;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisConfig;
import org.callwright.embedded.redis.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisOutageTest {
    @TempDir
    Path directory;

    private static RoutingStage stage(RedisLink link) {
        TestRedis.found(link);
        return new RoutingStage(new RedisRoutingStore(link, TestSealing.CODEC, due -> {}), new SiteLog(link)::after);
    }

    @Test
    void waitingCallsOutliveACrashOfRedisAndItsForgottenScripts() {
        try (RedisServer server = RedisServer.start(directory, FreePorts.one());
                RedisLink link = RedisLink.open(new RedisSettings(server.uri(), "outage"))) {
            RoutingStage stage = stage(link);
            CallId first = stage.waits(queue("support"));
            stage.waits(queue("support"));

            server.kill();
            server.start();

            AgentId anna = new AgentId("anna");
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> RoutingStage.await(
                                    stage.store().signIn(RoutingStage.session(anna, "support.0"), stage.now()))
                            != null);
            assertThat(stage.ready(anna).offers())
                    .singleElement()
                    .extracting(Offer::call)
                    .isEqualTo(first);
        }
    }

    @Test
    void stepFailsClearlyWhileRedisIsAway() {
        try (RedisServer server = RedisServer.start(directory, FreePorts.one());
                RedisLink link = RedisLink.open(new RedisSettings(server.uri(), "outage"))) {
            RoutingStage stage = stage(link);
            server.kill();

            assertThatThrownBy(() -> stage.store()
                            .ready(new AgentId("anna"), stage.now())
                            .toCompletableFuture()
                            .get(RedisSettings.COMMAND_TIMEOUT.plusSeconds(8).toSeconds(), TimeUnit.SECONDS))
                    .hasMessageContaining("timed out");
            server.start();
        }
    }

    @Test
    void storeWorksOnARedisCluster() {
        RedisConfig config = RedisConfig.of(directory, FreePorts.one()).options(List.of("--cluster-enabled", "yes"));
        try (RedisServer server = RedisServer.start(config)) {
            takeAllSlots(server);
            try (RedisLink link =
                    RedisLink.open(new RedisSettings("redis-cluster://127.0.0.1:" + server.port(), "sharded"))) {
                RoutingStage stage = stage(link);
                CallId call = stage.waits(queue("support"));

                assertThat(stage.ready(stage.signsIn("anna", "support.0")).offers())
                        .singleElement()
                        .extracting(Offer::call)
                        .isEqualTo(call);
                assertThat(stage.facts()).isNotEmpty();
            }
        }
    }

    private static void takeAllSlots(RedisServer server) {
        try (RedisClient client = RedisClient.create(server.uri())) {
            var redis = client.connect().sync();
            redis.clusterAddSlots(IntStream.range(0, 16_384).toArray());
            await().until(() -> redis.clusterInfo().contains("cluster_state:ok"));
        }
    }
}
