package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.BOB;
import static org.callwright.core.ticket.DeskStage.LISA;
import static org.callwright.core.workorder.WorkOrderStage.EVERYTHING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.workorder.WorkOrderCommand.Comment;
import org.callwright.core.workorder.WorkOrderCommand.Revise;
import org.callwright.core.workorder.WorkOrderCommand.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOrdersFoundByWordsTest {
    private WorkOrderStage stage;

    @BeforeEach
    void open() {
        stage = new WorkOrderStage();
    }

    @Test
    void it_is_found_by_the_words_that_people_wrote_on_it() {
        TicketNumber from = stage.ticket(null, null);
        WorkOrder kettle = stage.make(from, "The kettle leaks", "at the Käse lid", 3, Holder.NOBODY);
        WorkOrder pot = stage.make(from, "水壶漏水", "打客户电话 13800009999", 3, Holder.NOBODY);
        WorkOrder door = stage.make(from, "door");
        stage.desk.act(BOB, door.number(), null, new Comment("the KETTLE's lid, and 水壶"));
        stage.desk.act(BOB, door.number(), null, new Step(WorkOrderMove.REJECT, "not our hinge"));

        assertThat(stage.found(Wanted.by("text", "kettle"))).containsExactlyInAnyOrder(door.number(), kettle.number());
        assertThat(stage.found(Wanted.by("text", "lid kase"))).containsExactly(kettle.number());
        assertThat(stage.found(Wanted.by("text", "水壶"))).containsExactlyInAnyOrder(door.number(), pot.number());
        assertThat(stage.found(Wanted.by("text", "水壶漏水"))).containsExactly(pot.number());
        assertThat(stage.found(Wanted.by("text", "客户"))).containsExactly(pot.number());
        assertThat(stage.found(Wanted.by("text", "hinge"))).containsExactly(door.number());
        assertThat(stage.found(Wanted.by("text", "壶水"))).isEmpty();
        for (String nothing : List.of("13800009999", "水", "%", "")) {
            assertThatThrownBy(() -> stage.found(Wanted.by("text", nothing)))
                    .as(nothing)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("text"));
        }
    }

    @Test
    void what_is_set_right_is_found_by_both_and_in_the_order_of_its_making_only() {
        WorkOrder order = stage.make(stage.ticket(null, null), "kettle");
        stage.desk.act(LISA, order.number(), null, new Revise("pot", "of tea", null, null));

        assertThat(stage.found(Wanted.by("text", "pot tea"))).containsExactly(order.number());
        assertThat(stage.found(Wanted.by("text", "kettle"))).containsExactly(order.number());
        PageRequest byDue = new PageRequest(Optional.empty(), 10, Optional.of(Sorting.parse("due")));
        WorkOrderFilter kettles = Wanted.by("text", "kettle").filter();
        assertThatThrownBy(() -> stage.orders.list(EVERYTHING, kettles, byDue))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("sort");
                    assertThat(refused.legal()).containsExactly("created");
                });
    }

    @Test
    void words_of_before_there_was_a_search_by_words_are_written_anew() {
        WorkOrder order = stage.make(stage.ticket(null, null), "kettle", "at the lid", 3, Holder.NOBODY);
        stage.desk.act(BOB, order.number(), null, new Comment("水壶"));
        stage.tickets.db.run("DELETE FROM work_order_term");
        assertThat(stage.found(Wanted.by("text", "kettle"))).isEmpty();

        WorkOrderWords words = stage.tickets.db.bean(WorkOrderWords.class);
        assertThat(words.writeAnew()).isEqualTo(1);
        assertThat(words.writeAnew()).isEqualTo(1);

        assertThat(stage.found(Wanted.by("text", "kettle lid 水壶"))).containsExactly(order.number());
    }

    /** 24,000, so that a page is not looked for to the end, three made at a time. */
    @Test
    void words_that_are_hardly_ever_together_are_looked_for_a_stretch_at_a_time_and_none_is_left_out() {
        TicketNumber from = stage.ticket(null, null);
        stage.tickets.db.run("INSERT INTO work_order (number, number_key, ticket, type, state, subject, description,"
                + " priority, created_by, created_at, changed_at) SELECT CONCAT('WO-', LPAD(seq, 5, '0')),"
                + " CONCAT('WO', LPAD(seq, 5, '0')), '" + from + "', 'repair', 'NEW', 'x', '', 3, 'lisa',"
                + " 1 + seq DIV 3, 1 FROM seq_1_to_24000");
        for (String word : List.of(
                "even seq%2=0", "odd seq%2=1", "odd seq=20", "odd seq=23000", "alone seq%2=1", "fifth seq%5=0")) {
            String[] of = word.split(" ", -1);
            stage.tickets.db.run("INSERT INTO work_order_term SELECT '" + of[0] + "', 1 + seq DIV 3,"
                    + " CONCAT('WO-', LPAD(seq, 5, '0')) FROM seq_1_to_24000 WHERE " + of[1]);
        }

        assertThat(pages("even odd")).containsExactly("WO-23000", "WO-00020");
        assertThat(pages("even alone")).containsExactly("", "");
        assertThat(pages("even fifth").stream().filter(number -> !number.isEmpty()))
                .hasSize(2_400)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages("nowhere")).containsExactly("");
    }

    /** Pages of 200; an empty text stands for a page without any. */
    private List<String> pages(String text) {
        WorkOrderFilter filter = Wanted.by("text", text).filter();
        List<String> found = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(200));
        while (next.isPresent()) {
            Page<WorkOrder> page = stage.orders.list(EVERYTHING, filter, next.get());
            page.items().forEach(order -> found.add(order.number().value()));
            if (page.items().isEmpty()) {
                found.add("");
            }
            next = page.next().map(cursor -> PageRequest.after(cursor, 200));
        }
        return found;
    }
}
