package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerMerges;
import org.callwright.core.customer.Verification;
import org.callwright.core.projection.CallTale;
import org.callwright.core.ticket.TicketCommand.Accept;
import org.callwright.core.ticket.TicketCommand.Close;
import org.callwright.core.ticket.TicketCommand.Comment;
import org.callwright.core.ticket.TicketCommand.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketMergingTest {
    private static final TicketLink ORDER = new TicketLink.ToOrder(new OrderRef("10100", "", 0));
    private static final TicketLink PRODUCT = new TicketLink.ToProduct("S10_1678");

    private DeskStage stage;
    private ServiceDesk desk;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        desk = stage.desk();
    }

    @Test
    void both_numbers_go_on_resolving_and_both_histories_stay_readable() {
        TicketNumber twice = stage.open("kettle again").number();
        TicketNumber once = stage.open("kettle").number();
        desk.act(LISA, twice, null, new Accept());
        stage.later(Duration.ofMinutes(1));
        desk.act(LISA, twice, null, new Comment("the second call", false));
        desk.act(LISA, twice, null, new Link(ORDER));

        stage.merging().merge(LISA, twice, 3L, once);

        assertThat(stage.ticket(twice).mergedInto()).isEqualTo(once);
        assertThat(stage.ticket(twice).state()).isEqualTo(TicketState.CLOSED);
        TicketRecord whole = stage.file(once);
        assertThat(whole.timeline()).extracting(TimelineEntry::ticket).contains(twice, once);
        assertThat(whole.links()).containsExactly(ORDER);
        assertThat(stage.file(twice).timeline()).hasSize(5);
        assertThatThrownBy(() -> desk.act(LISA, twice, null, new Comment("here?", false)))
                .isInstanceOf(Refused.class)
                .as("whoever may not see that one is not told of it")
                .hasMessageContaining("goes on in another one")
                .hasMessageNotContaining(once.value());
    }

    @Test
    void a_merger_is_undone_and_the_ticket_is_as_it_was() {
        TicketNumber one = stage.open("one").number();
        TicketNumber other = stage.open("other").number();
        desk.act(LISA, one, null, new Accept());
        stage.merging().merge(LISA, one, null, other);

        Ticket again = stage.merging().unmerge(LISA, one, null);

        assertThat(again.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(again.holder().assignee()).isEqualTo("lisa");
        assertThat(again.mergedInto()).isNull();
        assertThat(again.milestones().closed()).isNull();
        assertThat(stage.file(other).family()).hasSize(1);
        assertThat(stage.audited).contains("lisa ticket.unmerged " + one, "lisa ticket.unmerged " + other);
    }

    @Test
    void mergers_follow_on_each_other_but_never_in_a_ring() {
        TicketNumber a = stage.open("a").number();
        TicketNumber b = stage.open("b").number();
        TicketNumber c = stage.open("c").number();
        stage.merging().merge(LISA, a, null, b);
        stage.merging().merge(LISA, b, null, c);

        assertThat(stage.file(c).family()).extracting(Ticket::number).containsExactly(c, b, a);
        assertThatThrownBy(() -> stage.merging().merge(LISA, c, null, a)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stage.merging().merge(LISA, c, null, c)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothing_goes_on_in_a_ticket_that_is_over_until_it_is_reopened(boolean closed) {
        TicketNumber open = stage.open("kettle again").number();
        TicketNumber over = stage.open("kettle").number();
        desk.act(LISA, over, null, closed ? new Close(null, "") : new TicketCommand.Resolve(null, ""));

        assertThatThrownBy(() -> stage.merging().merge(LISA, open, null, over))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("into");
                    assertThat(refused.legal()).containsExactly("reopen");
                });
        assertThat(stage.ticket(open).state()).isEqualTo(TicketState.OPEN);

        desk.act(LISA, over, null, new TicketCommand.Reopen("it leaks again"));
        assertThat(stage.merging().merge(LISA, open, null, over).state()).isEqualTo(TicketState.REOPENED);
    }

    @Test
    void a_ticket_that_is_over_can_go_on_in_one_that_is_not() {
        TicketNumber over = stage.open("kettle").number();
        TicketNumber open = stage.open("kettle again").number();
        desk.act(LISA, over, null, new Close(null, ""));

        stage.merging().merge(LISA, over, null, open);

        assertThat(stage.file(open).family()).extracting(Ticket::number).containsExactly(open, over);
    }

    @Test
    void whose_it_is_and_what_it_came_in_about_is_told_by_those_that_go_on_in_it_as_long_as_they_do() {
        TicketNumber lasting = stage.open("somebody called").number();
        TicketNumber known = about(1007L, "10100");
        stage.merging().merge(LISA, known, null, lasting);

        TicketFamily together = stage.file(lasting).together();
        assertThat(together.customer()).hasValue(1007L);
        assertThat(together.originOrder()).hasValue("10100");
        assertThat(stage.ticket(lasting).customer()).isNull();

        stage.merging().unmerge(LISA, known, null);
        assertThat(stage.file(lasting).together().customer()).isEmpty();
    }

    @Test
    void what_a_ticket_says_itself_counts_before_what_goes_on_in_it() {
        TicketNumber lasting = about(1007L, "10100");
        stage.merging().merge(LISA, about(1007L, "10200"), null, lasting);

        assertThat(stage.file(lasting).together().originOrder()).hasValue("10100");
    }

    @Test
    void tickets_of_different_customers_do_not_come_together_by_a_third() {
        TicketNumber nobodys = stage.open("somebody called").number();
        stage.merging().merge(LISA, about(1007L, null), null, nobodys);

        assertThatThrownBy(() -> stage.merging().merge(LISA, about(1008L, null), null, nobodys))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("different customers");
        stage.merging().merge(LISA, about(1007L, null), null, nobodys);
        assertThat(stage.file(nobodys).family()).hasSize(3);
    }

    @Test
    void tickets_of_one_person_under_two_of_his_ids_come_together() {
        CustomerFiles customers = stage.db.bean(CustomerFiles.class);
        CustomerFile li = made(customers, "Li Wei");
        CustomerFile same = made(customers, "Li, W.");
        CustomerFile wang = made(customers, "Wang");
        TicketNumber lasting = about(li.id(), null);
        TicketNumber twice = about(same.id(), null);
        stage.db.bean(CustomerMerges.class).merge(LISA, same.id(), same.version(), li.id());

        stage.merging().merge(LISA, twice, null, lasting);

        assertThat(stage.file(lasting).family()).hasSize(2);
        assertThatThrownBy(() -> stage.merging().merge(LISA, about(wang.id(), null), null, lasting))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("different customers");
    }

    private static CustomerFile made(CustomerFiles customers, String name) {
        return customers.create(
                LISA,
                null,
                new CustomerFields(name, null, null, null, null, Verification.UNVERIFIED, ""),
                List.of(),
                List.of());
    }

    private TicketNumber about(long customer, @Nullable String order) {
        return stage.opening()
                .open(
                        LISA,
                        NewTicket.byHand(
                                customer,
                                Holder.NOBODY,
                                DeskStage.filing("kettle").with(TicketField.ORIGIN_ORDER, order)))
                .number();
    }

    @Test
    void what_is_split_off_takes_its_links_along() {
        Ticket both = stage.open("two matters");
        desk.act(LISA, both.number(), null, new Link(ORDER));
        desk.act(LISA, both.number(), null, new Link(PRODUCT));

        Ticket split = stage.opening().split(LISA, both.number(), 2L, "the second", List.of(PRODUCT));

        assertThat(stage.file(split.number()).links())
                .containsExactly(PRODUCT, new TicketLink.ToTicket(both.number(), TicketLink.Kind.SPLIT_FROM));
        assertThat(stage.file(both.number()).links()).containsExactly(ORDER);
        assertThat(stage.file(both.number()).linkedFrom())
                .extracting(TicketLink.ToTicket::other)
                .containsExactly(split.number());
        assertThatThrownBy(() -> stage.opening().split(LISA, both.number(), null, "third", List.of(PRODUCT)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_follow_up_takes_up_what_has_been_closed() {
        Ticket old = stage.open("kettle");
        assertThatThrownBy(() -> stage.opening().followUp(LISA, old.number(), "again"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("still being dealt with");
        desk.act(LISA, old.number(), null, new Close("REPAIRED", ""));

        Ticket next = stage.opening().followUp(LISA, old.number(), "broken again");

        assertThat(next.filing().disposition()).isNull();
        assertThat(next.filing().subject()).isEqualTo("broken again");
        assertThat(stage.file(next.number()).links())
                .containsExactly(new TicketLink.ToTicket(old.number(), TicketLink.Kind.FOLLOWS));
    }

    @Test
    void a_sequel_gives_nobody_work_whom_the_person_may_not_give_any() {
        Ticket old = openedFor(new Holder("bob", "repairs", null));
        desk.act(LISA, old.number(), null, new Close("REPAIRED", ""));
        Map<Permission, Scope> grants = new EnumMap<>(LISA.grants().scopes());
        grants.remove(Permission.TICKET_ASSIGN);
        Actor clerk = new Actor("clerk", "Clerk", null, Set.of(), null, new Grants(grants));

        assertThat(stage.opening().followUp(LISA, old.number(), "again").holder())
                .isEqualTo(new Holder("bob", "repairs", null));
        assertThat(stage.opening().followUp(clerk, old.number(), "again").holder())
                .isEqualTo(new Holder(null, "repairs", null));
        assertThat(stage.opening()
                        .split(clerk, openedFor(new Holder("bob", null, null)).number(), null, "b", List.of())
                        .holder())
                .isEqualTo(new Holder("clerk", null, null));
    }

    @Test
    void a_sequel_does_not_go_to_who_or_what_is_gone() {
        Ticket old = openedFor(new Holder("bob", "repairs", "workshop"));
        stage.rules.add((ticket, command) -> {
            if (command instanceof TicketCommand.Assign
                    || (command instanceof TicketCommand.HandOff place && place.team() != null)) {
                throw Refused.value("assignee", "gone");
            }
        });

        assertThat(stage.opening()
                        .split(LISA, old.number(), null, "b", List.of())
                        .holder())
                .isEqualTo(new Holder(null, null, "workshop"));
    }

    private Ticket openedFor(Holder holder) {
        return stage.opening().open(LISA, NewTicket.byHand(null, holder, DeskStage.filing("kettle")));
    }

    @Test
    void one_session_makes_one_ticket_however_often_it_is_told() {
        NewTicket chat = new NewTicket(TicketChannel.CHAT, "room-17", null, null, Holder.NOBODY, Filing.EMPTY);

        Ticket first = stage.opening().open(LISA, chat);
        Ticket second = stage.opening().open(LISA, chat);

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(stage.file(first.number()).timeline()).hasSize(1);
    }

    @Test
    void a_call_of_a_merged_ticket_goes_on_telling_its_own() {
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-00777-0"));
        tale.arrives();
        stage.project();
        TicketNumber lasting = stage.open("the same").number();
        stage.merging().merge(LISA, tale.ticket, null, lasting);
        tale.abandons();
        stage.project();

        assertThat(stage.ticket(tale.ticket).ended()).isNotNull();
        assertThat(stage.ticket(tale.ticket).state()).isEqualTo(TicketState.CLOSED);
        assertThat(stage.file(lasting).timeline())
                .anySatisfy(entry -> assertThat(entry).isInstanceOf(TimelineEntry.Called.class));
    }
}
