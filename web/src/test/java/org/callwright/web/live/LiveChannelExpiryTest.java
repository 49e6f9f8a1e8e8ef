package org.callwright.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.callwright.core.live.LiveView;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = "memory")
@Property(name = "callwright.jwt.lifetime", value = "PT3S")
class LiveChannelExpiryTest {
    @Inject
    EmbeddedServer server;

    @Inject
    LiveView view;

    @Test
    void theConnectionEndsWithTheToken() {
        await().until(view::current);
        LiveClient sue = LiveClient.of(Browser.at(server.getURI()).signedInAs("sue"));

        await().atMost(Duration.ofSeconds(10)).until(sue.closed::isDone);

        assertThat(sue.closed.join()).isEqualTo(4401);
    }
}
