package org.callwright.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.callwright.core.ticket.DeskStage.CARL;
import static org.callwright.core.ticket.DeskStage.LISA;
import static org.callwright.core.ticket.DeskStage.NOON;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Denied;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallHistory;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonalRecords;
import org.callwright.core.projection.CallTale;
import org.callwright.core.quality.EvaluationForm.Criterion;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Membership;
import org.callwright.core.report.OneByOne;
import org.callwright.core.report.Period;
import org.callwright.core.report.ReportLine;
import org.callwright.core.score.ScoreCell;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreDimension;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.score.ScoreReport;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QualityDeskTest {
    private static final Period DAY = new Period(NOON, NOON.plus(Duration.ofHours(1)));
    private static final Criterion GREETING = new Criterion("greeting", "Greets 问候", 1, 5);
    private static final Criterion SOLUTION = new Criterion("solution", "Solves", 3, 10);

    private static final Membership SKILLS = new Membership() {
        @Override
        public Set<String> skillsOfQueue(String queue) {
            return switch (queue) {
                case "support" -> Set.of("repairs", "german");
                case "sales" -> Set.of("german");
                default -> Set.of();
            };
        }

        @Override
        public Set<String> teamsOfAgent(String agent) {
            return Set.of();
        }

        @Override
        public Set<String> departmentsOfAgent(String agent) {
            return Set.of();
        }
    };

    private DeskStage stage;
    private DefinitionDesk forms;
    private EvaluationBook book;
    private QualityDesk desk;
    private Ticket bobs;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        book = stage.db.bean(EvaluationBook.class);
        Definitions definitions = stage.db.bean(Definitions.class);
        desk = new QualityDesk(
                stage.db.bean(Atomically.class),
                book,
                definitions,
                stage.db.bean(CallHistory.class),
                stage.db.bean(Staff.class),
                stage.audit,
                stage.clock);
        forms = new DefinitionDesk(stage.db.bean(Atomically.class), definitions, List.of(), stage.audit);
        forms.create(LISA, EvaluationForm.KIND, "phone", new EvaluationForm("Phone", List.of(GREETING, SOLUTION)));
        bobs = called(CallTale.BOB);
    }

    private Ticket called(AgentId agent) {
        CallTale tale = CallTale.at(stage.log, stage.now()).talksWith(agent);
        stage.project();
        return stage.ticket(tale.ticket);
    }

    private static NewEvaluation said(Ticket ticket, @Nullable Integer greeting, @Nullable Integer solution) {
        Map<String, @Nullable Integer> points = new HashMap<>();
        points.put("greeting", greeting);
        points.put("solution", solution);
        return new NewEvaluation("phone", ticket, null, points, "note");
    }

    private List<ScoreCell<QualityFigures>> cells(ScoreKey key) {
        return book.cells(DAY, key, Colleagues.EVERYBODY);
    }

    @Test
    void a_score_weighs_what_applied() {
        assertThat(desk.evaluate(LISA, said(bobs, 5, 5)).score()).isEqualTo(6_250);
        assertThat(desk.evaluate(LISA, said(bobs, 4, null)).score()).isEqualTo(8_000);
        assertThatThrownBy(() -> desk.evaluate(LISA, said(bobs, null, null)))
                .hasMessageContaining("one criterion has to apply");
    }

    @Test
    void it_is_read_back_with_the_criteria_of_that_time_whatever_becomes_of_the_form() {
        Evaluation made = desk.evaluate(LISA, said(bobs, 4, null));
        forms.replace(LISA, EvaluationForm.KIND, "phone", 0L, new EvaluationForm("Phone", List.of(SOLUTION)));

        assertThat(book.byId(made.id())).hasValue(made);
        assertThat(made.marks()).containsExactly(new Mark(GREETING, 4), new Mark(SOLUTION, null));
        assertThat(book.of(bobs)).containsExactly(made);
        assertThat(stage.audited).contains("lisa evaluation.made " + made.id());
    }

    @Test
    void the_mean_opens_onto_its_evaluations_and_what_is_withdrawn_does_not_count() {
        Evaluation first = desk.evaluate(LISA, said(bobs, 5, 10));
        stage.later(Duration.ofSeconds(1));
        Evaluation second = desk.evaluate(LISA, said(bobs, 0, 0));
        Evaluation wrong = desk.evaluate(LISA, said(bobs, 0, 0));
        desk.withdraw(LISA, wrong.id());
        desk.withdraw(LISA, wrong.id());

        QualityFigures figures = cells(ScoreKey.AGENT).getFirst().figures();

        assertThat(figures).isEqualTo(new QualityFigures(2, 10_000));
        assertThat(QualityMetric.QUALITY_SCORE.of(figures)).hasValue(50.0);
        assertThat(QualityMetric.QUALITY_SCORE.of(QualityFigures.NONE)).isEmpty();
        assertThat(cells(ScoreKey.QUEUE)).extracting(ScoreCell::key).containsExactly("support");
        ScoreChoice behind = new ScoreChoice(DAY, ScoreKey.AGENT, Set.of("bob"), Colleagues.EVERYBODY);
        Page<Evaluation> page = book.list(behind, PageRequest.first(1));
        assertThat(page.items()).containsExactly(second);
        assertThat(book.list(behind, PageRequest.after(page.next().orElseThrow(), 5))
                        .items())
                .containsExactly(first);
        assertThat(stage.audited)
                .filteredOn(entry -> entry.contains("withdrawn"))
                .hasSize(1);
    }

    @Test
    void by_skill_a_score_counts_with_each_that_the_tickets_queue_asks_for_and_each_row_opens_onto_its_evaluations() {
        Ticket sold = called(CallTale.BOB);
        Ticket lost = called(CallTale.BOB);
        stage.db.run("UPDATE ticket SET queue_id = 'sales' WHERE number = '" + sold.number() + "'");
        stage.db.run("UPDATE ticket SET queue_id = 'unskilled' WHERE number = '" + lost.number() + "'");
        Evaluation first = desk.evaluate(LISA, said(bobs, 5, 10));
        stage.later(Duration.ofSeconds(1));
        Evaluation second = desk.evaluate(LISA, said(sold, 0, 0));
        desk.evaluate(LISA, said(lost, 0, 0));
        desk.withdraw(LISA, desk.evaluate(LISA, said(bobs, 0, 0)).id());
        ScoreReport<QualityFigures> report =
                new ScoreReport<>(QualityFigures::plus, SKILLS, ZoneId.of("Asia/Shanghai"), new OneByOne());

        assertThat(report.rows(book::cells, DAY, Interval.DAY, ScoreDimension.SKILL, Colleagues.EVERYBODY))
                .extracting(ReportLine::key, ReportLine::figures)
                .containsExactly(
                        tuple("german", new QualityFigures(2, 10_000)),
                        tuple("repairs", new QualityFigures(1, 10_000)));
        assertThat(behind(report, "german")).containsExactly(second, first);
        assertThat(behind(report, "repairs")).containsExactly(first);
    }

    private List<Evaluation> behind(ScoreReport<QualityFigures> report, String skill) {
        ScoreChoice choice = report.behind(book::cells, DAY, ScoreDimension.SKILL, skill, Colleagues.EVERYBODY);
        return book.list(choice, PageRequest.first(10)).items();
    }

    @Test
    void nobody_judges_their_own_work_what_is_out_of_reach_or_what_nobody_did() {
        Ticket anns = called(CallTale.ANN);
        Ticket nobodys = stage.open("by hand");

        assertThatThrownBy(() -> desk.evaluate(LISA, said(anns, 5, 5))).hasMessageContaining("own work");
        assertThatThrownBy(() -> desk.evaluate(CARL, said(bobs, 5, 5))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.evaluate(LISA, said(nobodys, 5, 5))).hasMessageContaining("no agent");
    }

    @Test
    void points_fit_the_form() {
        assertThatThrownBy(() -> desk.evaluate(LISA, said(bobs, 6, 0))).hasMessageContaining("0 to 5");
        assertThatThrownBy(() -> desk.evaluate(LISA, new NewEvaluation("phone", bobs, null, Map.of("greeting", 1), "")))
                .hasMessageContaining("'solution' is missing");
        assertThatThrownBy(() -> desk.evaluate(
                        LISA,
                        new NewEvaluation("phone", bobs, null, Map.of("greeting", 1, "solution", 1, "looks", 1), "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.legal()).containsExactlyInAnyOrder("greeting", "solution"));
        assertThatThrownBy(() -> desk.evaluate(LISA, new NewEvaluation("mail", bobs, null, Map.of(), "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("phone"));
    }

    @Test
    void what_a_reviewer_wrote_is_forgotten_with_the_person() {
        Evaluation made = desk.evaluate(LISA, said(bobs, 5, 5));
        Person person = new Person(1, List.of(1L), List.of(), List.of(), List.of(bobs.number()));
        PersonalRecords records = stage.db.context.getBeansOfType(PersonalRecords.class).stream()
                .filter(one -> one.columns().contains("evaluation.note"))
                .findFirst()
                .orElseThrow();

        records.forget(person);

        Evaluation forgotten = book.byId(made.id()).orElseThrow();
        assertThat(forgotten.note()).isEmpty();
        assertThat(forgotten.score()).isEqualTo(made.score());
    }
}
