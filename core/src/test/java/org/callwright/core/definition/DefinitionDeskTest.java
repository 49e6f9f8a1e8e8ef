package org.callwright.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.calendar.Hours;
import org.callwright.core.calendar.WorkingWeek;
import org.callwright.core.catalog.Categories;
import org.callwright.core.catalog.Category;
import org.callwright.core.catalog.Disposition;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.queue.QueueId;
import org.callwright.core.sla.CalendarInUse;
import org.callwright.core.sla.SlaPolicyRule;
import org.callwright.core.ticket.DeskStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefinitionDeskTest {
    private static final BusinessCalendar OFFICE = new BusinessCalendar(
            "office",
            "上海办公室",
            ZoneId.of("Asia/Shanghai"),
            new WorkingWeek(
                    Map.of(DayOfWeek.MONDAY, List.of(Hours.parse("09:00-12:00"), Hours.parse("13:00-24:00"))),
                    Map.of(LocalDate.of(2026, 10, 1), List.of())));

    private DeskStage stage;
    private Definitions definitions;
    private DefinitionDesk desk;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        definitions = stage.db.bean(Definitions.class);
        desk = new DefinitionDesk(
                stage.db.bean(Atomically.class),
                definitions,
                List.of(
                        new Categories(definitions),
                        new SlaPolicyRule(
                                definitions, new Categories(definitions), holder -> {}, new QueueId("support")::equals),
                        new CalendarInUse(definitions)),
                stage.audit);
    }

    @Test
    void a_calendar_is_read_back_as_it_was_written() {
        desk.create(LISA, Calendars.KIND, "office", OFFICE);

        assertThat(definitions.byId(Calendars.KIND, "office")).hasValue(new Defined<>("office", OFFICE, 0, false));
        assertThat(stage.audited).containsExactly("lisa calendar.created office");
    }

    @Test
    void of_two_who_change_it_the_second_is_told_and_what_is_given_up_can_come_back() {
        desk.create(LISA, Category.KIND, "returns", new Category("Returns", null));
        desk.replace(LISA, Category.KIND, "returns", 0L, new Category("退货", null));

        assertThatThrownBy(() -> desk.replace(LISA, Category.KIND, "returns", 0L, new Category("R", null)))
                .isInstanceOf(Outdated.class);
        desk.delete(LISA, Category.KIND, "returns", 1L);
        assertThat(definitions.all(Category.KIND)).isEmpty();
        assertThat(definitions.byId(Category.KIND, "returns"))
                .hasValueSatisfying(gone -> assertThat(gone.deleted()).isTrue());
        assertThat(desk.create(LISA, Category.KIND, "returns", new Category("Again", null))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void categories_are_a_tree() {
        desk.create(LISA, Category.KIND, "goods", new Category("Goods", null));
        desk.create(LISA, Category.KIND, "kettle", new Category("Kettles", "goods"));

        assertThatThrownBy(() -> desk.create(LISA, Category.KIND, "x", new Category("X", "nowhere")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).contains("goods", "kettle"));
        assertThatThrownBy(() -> desk.replace(LISA, Category.KIND, "goods", null, new Category("Goods", "kettle")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("above itself");
        assertThatThrownBy(() -> desk.delete(LISA, Category.KIND, "goods", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("kettle");
    }

    @Test
    void a_disposition_fits_its_branch_of_the_tree() {
        desk.create(LISA, Category.KIND, "goods", new Category("Goods", null));
        desk.create(LISA, Category.KIND, "kettle", new Category("Kettles", "goods"));
        desk.create(LISA, Disposition.KIND, "repaired", new Disposition("Repaired", "goods", 2));
        desk.create(LISA, Disposition.KIND, "answered", new Disposition("Answered", null, 1));
        Categories categories = new Categories(definitions);

        assertThat(categories.dispositions("kettle")).extracting(Defined::id).containsExactly("answered", "repaired");
        assertThat(categories.dispositions(null)).extracting(Defined::id).containsExactly("answered");
        assertThatThrownBy(() -> categories.requireDisposition("repaired", null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_may_not_set_up_changes_nothing() {
        Actor agent = new Actor("carl", "Carl", null, Set.of(), null, Grants.NONE);

        assertThatThrownBy(() -> desk.create(agent, Category.KIND, "x", new Category("X", null)))
                .isInstanceOf(Denied.class);
        assertThat(definitions.all(Category.KIND)).isEmpty();
    }
}
