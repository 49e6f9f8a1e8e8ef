package org.callwright.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.callwright.web.fixture.Browser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Guessing over HTTP: which address a try counts for. */
class SignInAddressTest {
    private static final int LIMIT = SignInThrottle.PER_ACCOUNT_AND_ADDRESS;

    /** @param forwarded the X-Forwarded-For of each try, made out of its number */
    private static List<Integer> statuses(EmbeddedServer server, int tries, String forwarded) {
        Browser guesser = Browser.at(server.getURI());
        return IntStream.rangeClosed(1, tries)
                .mapToObj(i -> guesser.post(
                                "/api/session",
                                Browser.credentials("anna", "guess"),
                                "Content-Type",
                                "application/json",
                                "X-Forwarded-For",
                                forwarded.formatted(i))
                        .status())
                .toList();
    }

    @Nested
    @MicronautTest(environments = "memory", rebuildContext = true)
    class WithoutAProxy {
        @Inject
        EmbeddedServer server;

        @Test
        void whatAGuesserSaysOfHisAddressIsIgnored() {
            assertThat(statuses(server, LIMIT + 1, "203.0.113.%d"))
                    .containsOnly(401, 429)
                    .endsWith(429);
        }
    }

    @Nested
    @MicronautTest(environments = "memory", rebuildContext = true)
    @Property(name = "callwright.proxies.networks", value = "127.0.0.0/8,10.0.0.0/8")
    class BehindProxies {
        @Inject
        EmbeddedServer server;

        @Test
        void whatAGuesserSaysInFrontOfTheProxysWordIsIgnored() {
            assertThat(statuses(server, LIMIT + 1, "203.0.113.%d, 198.51.100.7"))
                    .endsWith(401, 429);
        }

        @Test
        void thoseWhomTheProxyNamesAreCountedApart() {
            assertThat(statuses(server, LIMIT + 1, "198.51.100.7, 203.0.113.%d, 10.0.0.8"))
                    .containsOnly(401);
        }

        @Test
        void aHopThatIsNoAddressIsCountedForTheProxyBeforeIt() {
            assertThat(statuses(server, LIMIT + 1, "host%d.example")).endsWith(401, 429);
        }

        @Test
        void aWatcherIsKnownByTheAddressThatTheProxyNames() {
            Browser stranger = Browser.at(server.getURI());

            assertThat(stranger.get("/prometheus", "X-Forwarded-For", "203.0.113.9")
                            .status())
                    .isEqualTo(401);
            assertThat(stranger.get("/prometheus", "X-Forwarded-For", "203.0.113.9, 127.0.0.1")
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void aWatcherBehindAProxyIsLetIn() {
            assertThat(Browser.at(server.getURI())
                            .get("/prometheus", "X-Forwarded-For", "127.0.0.5")
                            .status())
                    .isEqualTo(200);
        }
    }
}
