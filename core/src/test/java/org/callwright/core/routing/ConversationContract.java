package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.ServiceQueue;
import org.junit.jupiter.api.Test;

/** Conversations and what follows them. */
public interface ConversationContract extends OnAStage {
    @Test
    default void conversationIsHeldResumedAndEnded() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);
        stage.facts();

        RoutingStage.await(stage.store().held(offer.call(), offer.token(), stage.now()));
        assertThat(stage.call(offer.call()).state()).isEqualTo(CallState.Kind.ON_HOLD);
        RoutingStage.await(stage.store().resumed(offer.call(), offer.token(), stage.now()));
        stage.ended(offer.call(), CallEnding.AGENT_HUNG_UP);

        assertThat(stage.facts())
                .containsExactly(
                        new Fact.Held(offer.call(), anna, offer.token()),
                        new Fact.Resumed(offer.call(), anna, offer.token()),
                        new Fact.CallEnded(offer.call(), CallEnding.AGENT_HUNG_UP, anna),
                        new Fact.AgentReady(anna));
    }

    @Test
    default void endOfAConversationBringsTheNextCallInTheSameStep() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(SUPPORT)).offer().orElseThrow();
        stage.answers(offer);
        CallId next = stage.waits(SUPPORT);
        stage.facts();

        assertThat(stage.leaves(offer.call()).offers())
                .singleElement()
                .extracting(Offer::call)
                .isEqualTo(next);

        List<Event> step = stage.events();
        assertThat(step)
                .extracting(event -> event.id().entry())
                .containsOnly(step.getFirst().id().entry());
        assertThat(step)
                .extracting(event -> event.fact().getClass().getSimpleName())
                .containsExactly("CallEnded", "AgentReady", "Offered");
        assertThat(stage.agent(anna).call()).isEqualTo(next);
    }

    @Test
    default void wrapUpFollowsTheConversationAndEndsByTime() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        Offer offer = stage.arrives(stage.caller(queue("support", 0, Duration.ofSeconds(30))))
                .offer()
                .orElseThrow();
        stage.answers(offer);
        stage.leaves(offer.call());

        Instant until = stage.now().plusSeconds(30);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(stage.agent(anna).wrapUpUntil()).isEqualTo(until);
        assertThat(RoutingStage.await(stage.store().nextDue())).isEqualTo(until);
        stage.pass(Duration.ofSeconds(30));
        Due.WrapUpOver over = (Due.WrapUpOver) stage.due().getFirst();
        stage.facts();
        assertThat(RoutingStage.await(stage.store().wrapUpOver(anna, over.version(), stage.now()))
                        .applied())
                .isTrue();
        assertThat(RoutingStage.await(stage.store().wrapUpOver(anna, over.version(), stage.now())))
                .isEqualTo(NOTHING);
        assertThat(stage.facts()).containsExactly(new Fact.WrapUpEnded(anna, offer.call()), new Fact.AgentReady(anna));
    }

    @Test
    default void lateEndOfAnEarlierWrapUpDoesNotEndTheNext() {
        RoutingStage stage = stage();
        AgentId anna = stage.isReady("anna", "support.0");
        ServiceQueue queue = queue("support", 0, Duration.ofSeconds(30));
        Offer first = stage.arrives(stage.caller(queue)).offer().orElseThrow();
        stage.answers(first);
        stage.leaves(first.call());
        stage.ready(anna);
        Offer second = stage.arrives(stage.caller(queue)).offer().orElseThrow();
        stage.answers(second);
        stage.leaves(second.call());

        assertThat(RoutingStage.await(
                        stage.store().wrapUpOver(anna, first.token().value(), stage.now())))
                .isEqualTo(NOTHING);
        assertThat(stage.agent(anna).state()).isEqualTo(AgentState.WRAP_UP);
    }
}
