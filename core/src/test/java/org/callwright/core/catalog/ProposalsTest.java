package org.callwright.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.util.List;
import org.callwright.core.call.CallEnding;
import org.callwright.core.catalog.Proposal.Reason;
import org.callwright.core.catalog.ProposalRule.Fit;
import org.callwright.core.catalog.ProposalRule.Outcome;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.event.Fact;
import org.callwright.core.projection.CallTale;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketCommand.Close;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    private DeskStage stage;
    private DefinitionDesk desk;
    private Proposals proposals;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        Definitions definitions = stage.db.bean(Definitions.class);
        proposals = new Proposals(
                definitions, new Categories(definitions), stage.db.bean(Habits.class), CallTale.SUPPORT::equals);
        desk = new DefinitionDesk(stage.db.bean(Atomically.class), definitions, List.of(proposals), stage.audit);
        desk.create(LISA, Category.KIND, "kitchen", new Category("Kitchen", null));
        desk.create(LISA, Category.KIND, "kettles", new Category("Kettles", "kitchen"));
        desk.create(LISA, Disposition.KIND, "repaired", new Disposition("Repaired", "kitchen", 1));
        desk.create(LISA, Disposition.KIND, "replaced", new Disposition("Replaced", null, 2));
        desk.create(LISA, Disposition.KIND, "no-contact", new Disposition("No contact", null, 3));
    }

    private void rule(String id, int place, Fit fit, @Nullable String disposition) {
        desk.create(LISA, ProposalRule.KIND, id, new ProposalRule(id, place, fit, disposition));
    }

    private static Fit category(String category) {
        return new Fit(null, category, null);
    }

    private Ticket about(String category) {
        TicketNumber number = stage.open("it leaks").number();
        return stage.desk().act(LISA, number, null, new Change(TicketField.CATEGORY, category));
    }

    private Ticket called(CallTale tale) {
        stage.project();
        return stage.ticket(tale.ticket);
    }

    @Test
    void the_first_rule_that_fits_proposes_and_says_that_it_was_it() {
        rule("kettle", 20, category("kettles"), "repaired");
        rule("kitchen", 10, category("kitchen"), "replaced");

        assertThat(proposals.of(about("kettles"))).hasValue(new Proposal("replaced", Reason.RULE, "kitchen", null));
        assertThat(proposals.of(about("garden"))).isEmpty();
    }

    @Test
    void who_left_unanswered_and_who_was_answered_are_told_apart() {
        rule("left", 1, new Fit(CallTale.SUPPORT, null, Outcome.ABANDONED), "no-contact");
        rule("talked", 1, new Fit(null, null, Outcome.ANSWERED), "replaced");

        assertThat(proposals.of(called(CallTale.at(stage.log, stage.now()).arrives())))
                .as("still waiting")
                .isEmpty();
        assertThat(proposals
                        .of(called(CallTale.at(stage.log, stage.now()).arrives().abandons()))
                        .map(Proposal::disposition))
                .hasValue("no-contact");
        assertThat(proposals
                        .of(called(CallTale.at(stage.log, stage.now()).talksWith(CallTale.ANN)))
                        .map(Proposal::rule))
                .hasValue("talked");
    }

    @Test
    void a_rule_for_a_queue_that_is_not_there_is_refused() {
        Fit nowhere = new Fit(new QueueId("nowhere"), null, null);

        assertThatThrownBy(() -> rule("lost", 1, nowhere, "replaced"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("queue"));
    }

    @Test
    void without_a_rule_it_is_what_such_tickets_were_mostly_closed_with() {
        for (String outcome : List.of("repaired", "replaced", "repaired")) {
            stage.desk().act(LISA, about("kettles").number(), null, new Close(outcome, ""));
        }
        stage.desk().act(LISA, about("garden").number(), null, new Close("no-contact", ""));

        assertThat(proposals.of(about("kettles")))
                .hasValue(new Proposal("repaired", Reason.HABIT, null, new Habit("repaired", 2, 3)));
    }

    @Test
    void a_rule_that_names_none_goes_by_habit_and_one_whose_disposition_is_gone_is_passed_over() {
        stage.desk().act(LISA, about("kettles").number(), null, new Close("repaired", ""));
        rule("gone", 1, category("kettles"), "replaced");
        rule("habit", 2, category("kettles"), null);
        desk.delete(LISA, Disposition.KIND, "replaced", null);

        assertThat(proposals.of(about("kettles")))
                .hasValue(new Proposal("repaired", Reason.HABIT, "habit", new Habit("repaired", 1, 1)));
    }

    @Test
    void what_the_category_does_not_allow_is_not_proposed_and_the_only_one_that_it_does_is() {
        rule("kettle", 1, new Fit(null, null, null), "repaired");
        desk.delete(LISA, Disposition.KIND, "no-contact", null);

        assertThat(proposals.of(about("garden"))).hasValue(new Proposal("replaced", Reason.ONLY_ONE, null, null));
    }

    @Test
    void a_rule_names_what_there_is() {
        assertThatThrownBy(() -> rule("wrong", 1, category("kettles"), "mended"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.legal()).containsExactly("no-contact", "repaired", "replaced"));
        assertThatThrownBy(() -> rule("wrong", 1, category("cars"), null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("kettles", "kitchen"));
    }

    @Test
    void a_call_that_is_transferred_keeps_its_ticket_and_what_is_proposed_for_it() {
        rule("talked", 1, new Fit(null, null, Outcome.ANSWERED), "replaced");
        CallTale tale = CallTale.at(stage.log, stage.now()).arrives();
        OfferToken offer = tale.offered(CallTale.ANN);
        tale.rings(CallTale.ANN, offer)
                .answers(CallTale.ANN, offer)
                .later(Duration.ofMinutes(1))
                .happens(new Fact.Transferred(tale.call, CallTale.ANN, offer, new QueueId("repairs"), CallTale.BOB));
        OfferToken next = tale.offered(CallTale.BOB);
        tale.answers(CallTale.BOB, next).later(Duration.ofMinutes(1)).ends(CallEnding.CALLER_HUNG_UP, CallTale.BOB);

        Ticket ticket = called(tale);

        assertThat(ticket.call()).hasValue(tale.call);
        assertThat(ticket.agent()).isEqualTo(CallTale.BOB);
        assertThat(proposals.of(ticket).map(Proposal::disposition)).hasValue("replaced");
        assertThat(stage.db.texts("SELECT number FROM ticket")).containsExactly(tale.ticket.value());
    }
}
