package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.call.Leg;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.routing.LocalVisit;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.junit.jupiter.api.Test;

/** Calls of which the routing store has lost sight in between. */
class StoriesTest {
    private static final AgentId ANNA = new AgentId("anna");

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final CallTale tale = CallTale.at(log, Instant.parse("2026-03-14T09:00:00Z"));

    @Test
    void a_ringing_caller_who_arrives_anew_waits_and_his_offer_is_over() {
        tale.arrives();
        OfferToken offer = tale.offered(ANNA);
        tale.rings(ANNA, offer).arrives();

        CallStory story = told();

        assertThat(story.record().state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(story.changedLegs()).singleElement().satisfies(leg -> {
            assertThat(leg.failure()).isEqualTo(OfferFailure.CONTROL_LOST);
            assertThat(leg.ended()).isNotNull();
        });
    }

    @Test
    void a_call_given_up_for_lost_goes_on_when_its_caller_is_there_after_all() {
        tale.arrives()
                .happens(new Fact.CallEnded(tale.call, CallEnding.LOST, null))
                .arrives();

        CallRecord record = told().record();

        assertThat(record.state()).isEqualTo(CallState.Kind.WAITING);
        assertThat(record.ended()).isNull();
        assertThat(record.ending()).isNull();
    }

    @Test
    void a_conversation_that_was_found_again_is_one_leg_from_its_first_answer_to_its_end() {
        tale.arrives();
        OfferToken offer = tale.offered(ANNA);
        tale.answers(ANNA, offer);
        Instant answered = tale.now();
        tale.arrives()
                .happens(new Fact.ConversationFound(tale.call, ANNA, offer, CallTale.LANE))
                .ends(CallEnding.CALLER_HUNG_UP, ANNA);

        CallStory story = told();

        assertThat(story.record().answered()).isEqualTo(answered);
        assertThat(story.record().agent()).isEqualTo(ANNA);
        assertThat(story.changedLegs())
                .singleElement()
                .extracting(Leg::answered, Leg::ended)
                .containsExactly(answered, tale.now());
    }

    @Test
    void a_conversation_of_the_local_line_is_a_leg_and_its_agents_ticket() {
        tale.arrives().happens(new Fact.ServedLocally(tale.call, ANNA, LocalVisit.TOKEN, CallTale.LANE));
        Instant answered = tale.now();
        tale.later(Duration.ofSeconds(30)).ends(CallEnding.CALLER_HUNG_UP, ANNA);

        CallStory story = told();

        assertThat(story.record().answered()).isEqualTo(answered);
        assertThat(story.record().agent()).isEqualTo(ANNA);
        assertThat(story.talked()).isEqualTo(Duration.between(answered, tale.now()));
        assertThat(stories().tickets()).contains(new TicketChange.Answered(tale.call, ANNA, answered));
    }

    @Test
    void who_was_thought_to_have_abandoned_and_talked_on_the_local_line_was_answered() {
        tale.arrives().abandons();
        tale.happens(new Fact.ServedLocally(tale.call, ANNA, LocalVisit.TOKEN, CallTale.LANE));
        Instant answered = tale.now();
        tale.later(Duration.ofSeconds(30)).ends(CallEnding.CALLER_HUNG_UP, ANNA);

        CallStory story = told();

        assertThat(story.record().ending()).isEqualTo(CallEnding.CALLER_HUNG_UP);
        assertThat(story.record().answered()).isEqualTo(answered);
        assertThat(story.record().ended()).isEqualTo(tale.now());
        assertThat(story.record().agent()).isEqualTo(ANNA);
        assertThat(story.talked()).isEqualTo(Duration.between(answered, tale.now()));
    }

    @Test
    void who_was_thought_lost_and_is_known_to_have_left_has_abandoned() {
        tale.arrives().happens(new Fact.CallEnded(tale.call, CallEnding.LOST, null));
        tale.later(Duration.ofSeconds(5)).abandons();

        CallStory story = told();

        assertThat(story.record().ending()).isEqualTo(CallEnding.ABANDONED);
        assertThat(story.record().ended()).isEqualTo(tale.now());
    }

    @Test
    void a_visit_that_is_told_anew_because_redis_had_forgotten_it_is_the_same_on_record() {
        tale.arrives().happens(new Fact.ServedLocally(tale.call, ANNA, LocalVisit.TOKEN, CallTale.LANE));
        Instant answered = tale.now();
        tale.ends(CallEnding.CALLER_HUNG_UP, ANNA).arrives();
        tale.happens(new Fact.ServedLocally(tale.call, ANNA, LocalVisit.TOKEN, CallTale.LANE))
                .ends(CallEnding.CALLER_HUNG_UP, ANNA);

        CallStory story = told();

        assertThat(story.record().answered()).isEqualTo(answered);
        assertThat(story.record().ending()).isEqualTo(CallEnding.CALLER_HUNG_UP);
        assertThat(story.changedLegs()).extracting(Leg::agent).containsExactly(ANNA);
        assertThat(stories().tickets())
                .filteredOn(TicketChange.Opened.class::isInstance)
                .hasSize(1);
    }

    @Test
    void who_was_answered_at_a_phone_of_nobodys_was_answered_and_has_no_agent() {
        tale.arrives().happens(new Fact.AnsweredLocally(tale.call));
        Instant answered = tale.now();
        tale.later(Duration.ofSeconds(30)).happens(new Fact.CallEnded(tale.call, CallEnding.CALLER_HUNG_UP, null));

        CallStory story = told();

        assertThat(story.record().answered()).isEqualTo(answered);
        assertThat(story.record().ending()).isEqualTo(CallEnding.CALLER_HUNG_UP);
        assertThat(story.record().agent()).isNull();
        assertThat(story.changedLegs()).isEmpty();
    }

    @Test
    void a_conversation_of_which_the_record_had_heard_nothing_yet_has_a_leg() {
        tale.arrives().happens(new Fact.ConversationFound(tale.call, ANNA, new OfferToken(7), CallTale.LANE));

        CallStory story = told();

        assertThat(story.record().state()).isEqualTo(CallState.Kind.TALKING);
        assertThat(story.changedLegs()).extracting(Leg::agent).containsExactly(ANNA);
    }

    @Test
    void the_ticket_is_his_who_has_reached_the_customer_and_then_his_who_took_him_over() {
        OfferToken offer = tale.dialledBack(ANNA);
        tale.answers(ANNA, offer);
        tale.happens(new Fact.CustomerAnswered(tale.call, ANNA, offer));
        Instant reached = tale.now();
        tale.happens(new Fact.Transferred(tale.call, ANNA, offer, CallTale.SUPPORT, CallTale.BOB));
        OfferToken next = tale.offered(CallTale.BOB);
        tale.answers(CallTale.BOB, next);

        assertThat(stories().tickets())
                .filteredOn(TicketChange.Answered.class::isInstance)
                .containsExactly(
                        new TicketChange.Answered(tale.call, ANNA, reached),
                        new TicketChange.Answered(tale.call, CallTale.BOB, tale.now()));
    }

    @Test
    void the_time_for_which_the_customers_phone_rings_is_no_talk() {
        OfferToken offer = tale.dialledBack(ANNA);
        tale.happens(new Fact.AgentAnswered(tale.call, ANNA, offer), new Fact.CustomerDialled(tale.call, ANNA, offer))
                .later(Duration.ofSeconds(20))
                .happens(new Fact.CustomerAnswered(tale.call, ANNA, offer));
        Instant reached = tale.now();
        tale.later(Duration.ofSeconds(60)).ends(CallEnding.CALLER_HUNG_UP, ANNA);

        assertThat(told().talked()).isEqualTo(Duration.between(reached, tale.now()));
    }

    @Test
    void nobody_has_talked_to_a_customer_who_did_not_answer() {
        OfferToken offer = tale.dialledBack(ANNA);
        tale.happens(new Fact.AgentAnswered(tale.call, ANNA, offer), new Fact.CustomerDialled(tale.call, ANNA, offer))
                .later(Duration.ofSeconds(20))
                .ends(CallEnding.NO_ANSWER, ANNA);

        CallStory story = told();

        assertThat(story.talked()).isZero();
        assertThat(story.record().answered()).isNull();
    }

    /** The call as told, all of it legal. */
    private CallStory told() {
        return stories().changed().iterator().next();
    }

    private Stories stories() {
        Stories stories = new Stories(List.of());
        log.events().forEach(stories::tell);
        assertThat(stories.told()).allMatch(Stories.Told::legal);
        return stories;
    }
}
