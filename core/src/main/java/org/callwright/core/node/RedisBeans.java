package org.callwright.core.node;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callwright.core.account.redis.RedisEndedSessions;
import org.callwright.core.account.redis.RedisTryCounts;
import org.callwright.core.cluster.redis.RedisLeases;
import org.callwright.core.event.FactCodec;
import org.callwright.core.event.redis.RedisEventLog;
import org.callwright.core.recovery.Foundation;
import org.callwright.core.recovery.redis.RedisFoundation;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.routing.DueTimes;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.redis.RedisRoutingStore;
import org.callwright.core.ticket.number.HighestTicket;
import org.callwright.core.ticket.number.NumberAhead;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.core.ticket.redis.RedisTicketNumbers;
import org.callwright.core.workorder.WorkOrderNumber;
import org.callwright.core.workorder.WorkOrderNumbers;

/** What a node has in Redis. Tests of the web bring ports of their own instead. */
@Factory
@Requires(notEnv = Environment.TEST)
final class RedisBeans {
    @Singleton
    RedisSettings redisSettings(SiteConfig site) {
        return site.redisSettings();
    }

    @Singleton
    @Bean(preDestroy = "close")
    RedisEventLog eventLog(RedisLink link, SiteConfig site, FactCodec codec) {
        return new RedisEventLog(link, site.redisSettings(), codec);
    }

    @Singleton
    @Bean(preDestroy = "close")
    RedisLeases leases(RedisLink link, SiteConfig site) {
        return new RedisLeases(link, site.getNode());
    }

    @Singleton
    Foundation foundation(RedisLink link, FactCodec codec) {
        return new RedisFoundation(link, codec);
    }

    @Singleton
    RedisTryCounts tryCounts(RedisLink link) {
        return new RedisTryCounts(link);
    }

    @Singleton
    @Bean(preDestroy = "close")
    RedisEndedSessions endedSessions(
            RedisLink link, Clock clock, @Value("${callwright.jwt.lifetime:1h}") Duration lifetime) {
        return new RedisEndedSessions(link, clock, lifetime);
    }

    @Singleton
    RoutingStore routingStore(RedisLink link, FactCodec codec, DueTimes dueTimes) {
        return new RedisRoutingStore(link, codec, dueTimes::expect);
    }

    @Singleton
    @Bean(preDestroy = "close")
    DueTimes dueTimes(Provider<RoutingStore> store, Provider<Router> router, Clock clock) {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("due-times").daemon().factory());
        return new DueTimes(store::get, due -> router.get().due(due), timer, clock);
    }

    @Singleton
    TicketNumbers ticketNumbers(
            RedisLink link,
            NumberSchemes schemes,
            HighestTicket record,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        return new NumberAhead(new RedisTicketNumbers(link, schemes::now, record, blocking), schemes::now, blocking);
    }

    /** From the same kind of counters: a prefix belongs to one kind of numbers. */
    @Singleton
    WorkOrderNumbers workOrderNumbers(
            RedisLink link,
            @Named(NumberSchemes.WORK_ORDER) NumberSchemes schemes,
            @Named(NumberSchemes.WORK_ORDER) HighestTicket record,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        RedisTicketNumbers numbers = new RedisTicketNumbers(link, schemes::now, record, blocking);
        return now -> numbers.next(now).thenApply(number -> new WorkOrderNumber(number.value()));
    }
}
