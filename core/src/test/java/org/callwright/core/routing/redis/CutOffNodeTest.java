package org.callwright.core.routing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.redis.SiteLog;
import org.callwright.core.redis.TestRedis;
import org.callwright.core.routing.Due;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.routing.Step;
import org.junit.jupiter.api.Test;

/** What becomes of an offer for which a node cannot ask the PBX. */
class CutOffNodeTest {
    private static final ServiceQueue SUPPORT = queue("support");

    private final RedisLink link = TestRedis.link();
    private final RoutingStage stage =
            new RoutingStage(new RedisRoutingStore(link, TestSealing.CODEC, due -> {}), new SiteLog(link)::after);
    private final CallId first = stage.waits(SUPPORT);
    private final CallId second = stage.waits(SUPPORT);
    private final AgentId anna = stage.signsIn("anna", "support.0");
    private final Offer offer = stage.ready(anna).offers().getFirst();

    @Test
    void whileANodeFollowsThePbxTheOfferIsKeptForItAndHandedOutWhereTheCallerIsSeen() {
        isFollowed();
        stage.facts();

        assertThat(notAsked().offers()).isEmpty();

        assertThat(stage.agent(anna).call()).isEqualTo(first);
        assertThat(stage.call(second).state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(stage.call(first).parked()).isFalse();
        assertThat(await(stage.store().takeDoubt("pbx1")))
                .as("looked for at once")
                .isTrue();
        assertThat(stage.facts()).isEmpty();
        assertThat(stage.parked(first).offers()).containsExactly(offer);
        stage.answers(offer);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
    }

    @Test
    void whoeverIsNotSeenIsLookedAfterInTime() {
        isFollowed();
        notAsked();

        assertThat(stage.due()).isEmpty();
        stage.pass(Duration.ofSeconds(10));
        assertThat(stage.due()).containsExactly(new Due.OfferExpired(first, offer.token()));
    }

    @Test
    void whenTheFollowerCannotAskEitherTheAgentIsNotKeptForEver() {
        isFollowed();
        stage.pass(Duration.ofSeconds(9));
        notAsked();
        stage.parked(first);
        stage.pass(Duration.ofSeconds(1));

        notAsked();

        assertThat(stage.call(first).agent()).isNull();
        assertThat(stage.agent(anna).call()).isEqualTo(second);
    }

    @Test
    void whileNobodyFollowsThePbxTheAgentIsFreeForTheNext() {
        await(stage.store().takeDoubt("pbx1"));

        notAsked();

        assertThat(stage.agent(anna).call()).isEqualTo(second);
        assertThat(await(stage.store().takeDoubt("pbx1"))).isFalse();
    }

    @Test
    void whatIsNotTheCallsOfferAnyMoreIsNotKept() {
        isFollowed();
        stage.answers(offer);

        assertThat(notAsked().applied()).isFalse();

        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.TALKING);
    }

    private void isFollowed() {
        await(link.commands().set(link.prefix() + "lease:pbx-" + offer.pbx(), "another"));
    }

    private Step notAsked() {
        return await(stage.store().notAsked(first, offer.token(), stage.now()));
    }
}
