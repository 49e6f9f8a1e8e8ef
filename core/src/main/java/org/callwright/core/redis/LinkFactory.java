package org.callwright.core.redis;

import io.lettuce.core.resource.ClientResources;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A node's link. Whoever asks Redis most may lend it the threads that it lives on, as a bean. */
@Factory
@Requires(notEnv = Environment.TEST)
final class LinkFactory {
    @Singleton
    @Bean(preDestroy = "close")
    RedisLink link(RedisSettings settings, Optional<ClientResources> threads) {
        return threads.map(lent -> RedisLink.open(settings, lent)).orElseGet(() -> RedisLink.open(settings));
    }
}
