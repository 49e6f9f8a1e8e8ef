package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.BOB;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Refused;
import org.callwright.core.projection.CallTale;
import org.callwright.core.ticket.TicketCommand.Accept;
import org.callwright.core.ticket.TicketCommand.Assign;
import org.callwright.core.ticket.TicketCommand.Await;
import org.callwright.core.ticket.TicketCommand.Await.Whom;
import org.callwright.core.ticket.TicketCommand.Close;
import org.callwright.core.ticket.TicketCommand.Escalate;
import org.callwright.core.ticket.TicketCommand.HandOff;
import org.callwright.core.ticket.TicketCommand.Reject;
import org.callwright.core.ticket.TicketCommand.Reopen;
import org.callwright.core.ticket.TicketCommand.Resolve;
import org.callwright.core.ticket.TicketCommand.Resume;
import org.callwright.core.ticket.TicketCommand.Return;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a ticket goes back, after whatever has become of it. */
class HandOffsTest {
    private static final Actor LEA = DeskStage.person("lea", null, Set.of("leads"), null, Scope.ALL);

    private DeskStage stage;
    private int called = 700;
    private ServiceDesk desk;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        desk = stage.desk();
    }

    /**
     * A row each: what happened to a ticket that nobody had, and who has it when it is then rejected or returned. Refused is
     * what its state forbids (=), and what nobody is there for (-).
     */
    @ParameterizedTest(name = "{0}: rejected {1}, returned {2}")
    @CsvSource(delimiter = '|', textBlock = """
            open                                              | nobody        | =
            open, accept                                      | -             | -
            open, assign                                      | nobody        | =
            open, assign, accept                              | -             | -
            open, accept, assign                              | nobody        | -
            open, accept, assign, accept                      | -             | -
            open, assign, wait, resume                        | nobody        | -
            open, hand off                                    | lisa          | =
            open, hand off, assign                            | lisa          | =
            open, hand off, accept                            | -             | lisa
            open, hand off, resume                            | lisa          | lisa
            open, hand off, accept, assign                    | @workshop     | lisa
            open, hand off, accept, assign, reject            | -             | lisa
            open, hand off, accept, return                    | -             | -
            open, accept, escalate                            | lisa          | lisa
            open, escalate                                    | lisa          | =
            open, escalate, accept                            | -             | lisa
            open, escalate, accept, return                    | -             | -
            open, escalate, reject                            | nobody        | =
            open, hand off, escalate                          | @workshop     | =
            open, hand off, escalate, reject                  | lisa          | lisa
            open, hand off, accept, escalate, accept          | -             | bob@workshop
            open, hand off, accept, escalate, accept, return  | -             | lisa
            open, accept, urge                                | -             | -
            open, assign, accept, resolve, reopen             | nobody        | =
            open, hand off, accept, resolve, reopen           | @workshop     | =
            called, assign                                    | nobody        | -
            called, accept                                    | -             | -
            called, escalate                                  | lisa          | lisa
            """)
    void it_goes_back_the_way_that_it_came(String course, String rejected, String returned) {
        assertThat(after(course, new Reject("not ours"))).as("rejected").isEqualTo(rejected);
        assertThat(after(course, new Return(""))).as("returned").isEqualTo(returned);
    }

    /** What is legal is told beforehand, by the same rules. */
    private String after(String course, TicketCommand back) {
        List<String> steps = Arrays.stream(course.split(", ")).toList();
        TicketNumber number = begun(steps.getFirst());
        steps.stream().skip(1).forEach(step -> desk.act(person(step, number), number, null, command(step)));
        boolean legal = stage.file(number).legal().contains(back.move().words().getFirst());
        try {
            Holder holder = desk.act(LISA, number, null, back).holder();
            assertThat(legal).isTrue();
            return spoken(holder);
        } catch (Refused refused) {
            assertThat(legal).isFalse();
            return "state".equals(refused.field()) ? "=" : "-";
        }
    }

    private TicketNumber begun(String step) {
        if (step.equals("open")) {
            return stage.waiting("kettle").number();
        }
        CallTale tale =
                CallTale.at(stage.log, stage.now(), stage.scheme.number(stage.scheme.period(stage.now()), ++called));
        tale.talksWith(CallTale.ANN);
        stage.project();
        return tale.ticket;
    }

    /** Whoever has it accepts; all else is lisa's. */
    private Actor person(String step, TicketNumber number) {
        Holder holder = stage.ticket(number).holder();
        if (!step.equals("accept")) {
            return LISA;
        }
        return "leads".equals(holder.team()) ? LEA : holder.equals(Holder.NOBODY) ? LISA : BOB;
    }

    private static TicketCommand command(String step) {
        return switch (step) {
            case "accept" -> new Accept();
            case "assign" -> new Assign("bob");
            case "hand off" -> new HandOff(null, "workshop", "");
            case "escalate" -> new Escalate("leads", null, "burns");
            case "urge" -> new Escalate(null, null, "burns");
            case "reject" -> new Reject("not mine");
            case "return" -> new Return("done");
            case "wait" -> new Await(Whom.CUSTOMER, "");
            case "resume" -> new Resume();
            case "resolve" -> new Resolve(null, "");
            case "reopen" -> new Reopen("again");
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static String spoken(Holder holder) {
        String place = holder.team() != null ? holder.team() : holder.department();
        String who = holder.assignee() == null ? "" : holder.assignee();
        return holder.equals(Holder.NOBODY) ? "nobody" : who + (place == null ? "" : "@" + place);
    }

    @Test
    void what_is_rejected_and_would_wait_nowhere_goes_to_who_assigned_it() {
        TicketNumber number = stage.opening()
                .open(LISA, NewTicket.byHand(null, new Holder("bob", null, null), DeskStage.filing("kettle")))
                .number();

        assertThat(desk.act(LISA, number, null, new Reject("not mine")).holder())
                .isEqualTo(new Holder("lisa", null, null));
        assertThatThrownBy(() -> desk.act(LISA, number, null, new Reject("nor mine")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("assign", "hand-off"));
    }

    @Test
    void what_service_levels_escalate_goes_back_to_the_line_in_which_it_was() {
        TicketNumber number = stage.opening()
                .open(LISA, NewTicket.byHand(null, new Holder(null, "repairs", null), DeskStage.filing("kettle")))
                .number();
        desk.act(Actor.SYSTEM, number, null, new Escalate("leads", null, "late"));

        assertThat(desk.act(LEA, number, null, new Reject("not ours")).holder())
                .isEqualTo(new Holder(null, "repairs", null));
    }

    @Test
    void the_history_tells_who_had_it_before_it_was_escalated() {
        TicketNumber number = stage.opening()
                .open(LISA, NewTicket.byHand(null, new Holder("bob", "repairs", null), DeskStage.filing("kettle")))
                .number();
        desk.act(LISA, number, null, new Escalate("leads", null, "burns"));

        assertThat(stage.file(number).timeline())
                .last()
                .isInstanceOfSatisfying(
                        TimelineEntry.Done.class,
                        done -> assertThat(done.event().details())
                                .containsEntry("assigneeBefore", "bob")
                                .containsEntry("teamBefore", "repairs"));
    }

    @Test
    void who_has_closed_it_is_not_given_it_back() {
        TicketNumber number = stage.open("kettle").number();
        desk.act(LISA, number, null, new HandOff("repairs", null, ""));
        desk.act(BOB, number, null, new Accept());
        desk.act(BOB, number, null, new Close(null, ""));

        assertThat(stage.file(number).legal()).doesNotContain("return", "reject");
    }
}
