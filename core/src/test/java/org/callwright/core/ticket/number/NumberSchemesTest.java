package org.callwright.core.ticket.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.projection.CallTale;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFinder;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.Tickets;
import org.junit.jupiter.api.Test;

class NumberSchemesTest {
    private static final NumberScheme FIRST = new NumberScheme("SV", "yyMMdd", 5, ZoneId.of("Asia/Shanghai"));
    private static final NumberForm SECOND = new NumberForm("TK", "yyyyMM", 6, "", true);

    private static NumberSchemes changed() {
        NumberForm.History history = new NumberForm.History(NumberForm.of(FIRST), List.of()).followedBy(SECOND);
        return new NumberSchemes(() -> Optional.of(history), FIRST);
    }

    @Test
    void a_changed_rule_counts_for_new_numbers_and_the_old_ones_stay_known() {
        NumberSchemes schemes = changed();

        TicketNumber made = schemes.now().number(schemes.now().period(DeskStage.NOON), 42);

        assertThat(made.value()).matches("TK202603000042\\d");
        assertThat(schemes.known()).extracting(NumberScheme::prefix).containsExactly("TK", "SV");
    }

    @Test
    void a_number_keyed_on_a_phone_reaches_the_same_ticket_though_the_rule_has_changed() {
        DeskStage stage = new DeskStage();
        TicketNumber old = stage.open("kettle").number();
        TicketFinder finder = new TicketFinder(stage.db.bean(Tickets.class), changed());

        for (String typed : List.of(
                old.value(),
                old.value().replaceAll("[^0-9]", ""),
                old.value().substring(2),
                " " + old.value().replace("-", " ") + " ")) {
            assertThat(finder.find(typed)).as(typed).map(Ticket::number).hasValue(old);
        }
    }

    @Test
    void a_mistyped_digit_is_told_from_an_unknown_number() {
        TicketFinder finder =
                new TicketFinder(TestDatabase.shared().bean(Tickets.class), new NumberSchemes(Optional::empty, FIRST));
        TicketNumber none = FIRST.number("SV260314", 7);

        assertThat(finder.find(none.value())).isEmpty();
        assertThatThrownBy(() -> finder.find(none.value().replace("00007", "00017")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check digit");
    }

    @Test
    void a_mistyped_digit_of_a_whole_number_is_told_where_the_ends_of_numbers_are_looked_for() {
        NumberSchemes schemes = changed();

        for (String end : List.of("00042-0", "0042", "V260314-00042-0", "260314-00042-3", "sv260314-00042-0", "客户")) {
            assertThatCode(() -> schemes.requirePossibleEnd(end)).as(end).doesNotThrowAnyException();
        }
        for (String none : List.of("SV260314-00042-3", "sv 260314 00042 3", "SV26", "TK202603")) {
            assertThatThrownBy(() -> schemes.requirePossibleEnd(none))
                    .as(none)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_prefix_keeps_its_date_pattern_and_belongs_to_one_kind_of_numbers() {
        DeskStage stage = new DeskStage();
        DefinitionDesk desk = new DefinitionDesk(
                stage.db.bean(Atomically.class),
                stage.db.bean(Definitions.class),
                List.of(new NumberFormRule()),
                stage.audit);
        NumberForm.History history = new NumberForm.History(NumberForm.of(FIRST), List.of());
        desk.create(LISA, NumberForm.History.KIND, NumberSchemes.TICKET, history);

        assertThatThrownBy(() -> desk.replace(
                        LISA,
                        NumberForm.History.KIND,
                        NumberSchemes.TICKET,
                        null,
                        history.followedBy(new NumberForm("SV", "yyyyMM", 5, "-", true))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another prefix");
        assertThatThrownBy(() -> desk.create(LISA, NumberForm.History.KIND, NumberSchemes.WORK_ORDER, history))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another kind");
        assertThat(desk.replace(
                                LISA,
                                NumberForm.History.KIND,
                                NumberSchemes.TICKET,
                                0L,
                                history.followedBy(new NumberForm("SV", "yyMMdd", 7, "", true)))
                        .content()
                        .before())
                .hasSize(1);
    }

    @Test
    void the_sequence_goes_on_when_only_the_looks_have_changed() {
        DeskStage stage = new DeskStage();
        CallTale tale = CallTale.at(stage.log, stage.now(), FIRST.number("SV260314", 41));
        tale.arrives();
        NumberScheme plain = new NumberScheme("SV", "yyMMdd", 7, "", true, FIRST.zone());
        CallTale.at(stage.log, stage.now(), plain.number("SV260314", 42)).arrives();
        stage.project();

        assertThat(stage.db.bean(HighestTicket.class).forPeriod("SV260314")).isEqualTo(OptionalLong.of(42));
    }
}
