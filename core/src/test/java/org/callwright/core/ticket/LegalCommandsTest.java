package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegalCommandsTest {
    private DeskStage stage;

    @BeforeEach
    void open() {
        stage = new DeskStage();
    }

    @Test
    void they_are_named_as_the_addresses_name_them_each_once() {
        TicketNumber number = stage.waiting("kettle").number();

        assertThat(stage.file(number).legal())
                .containsExactly(
                        "assign",
                        "accept",
                        "hand-off",
                        "reject",
                        "escalate",
                        "wait",
                        "resolve",
                        "close",
                        "patch",
                        "disposition",
                        "comments",
                        "link",
                        "unlink",
                        "split",
                        "merge");
    }

    @Test
    void what_has_been_accepted_can_be_neither_rejected_nor_returned_when_nobody_handed_it_off() {
        TicketNumber number = stage.open("kettle").number();
        stage.desk().act(LISA, number, null, new TicketCommand.Accept());

        assertThat(stage.file(number).legal()).contains("accept", "hand-off").doesNotContain("reject", "return");
    }

    @Test
    void a_merged_ticket_can_be_taken_out_again_and_nothing_else() {
        TicketNumber number = stage.open("kettle").number();
        stage.merging().merge(LISA, number, null, stage.open("the same kettle").number());

        assertThat(stage.file(number).legal()).containsExactly("unmerge");
    }
}
