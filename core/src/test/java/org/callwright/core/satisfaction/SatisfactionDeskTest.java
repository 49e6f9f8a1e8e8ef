package org.callwright.core.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.CARL;
import static org.callwright.core.ticket.DeskStage.LISA;
import static org.callwright.core.ticket.DeskStage.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.callwright.core.access.Denied;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Membership;
import org.callwright.core.report.OneByOne;
import org.callwright.core.report.Period;
import org.callwright.core.report.ReportLine;
import org.callwright.core.score.ScoreCounts;
import org.callwright.core.score.ScoreDimension;
import org.callwright.core.score.ScoreReport;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SatisfactionDeskTest {
    private static final Period DAY = new Period(NOON.minus(Duration.ofHours(4)), NOON.plus(Duration.ofHours(20)));

    private DeskStage stage;
    private AnswerBook book;
    private SatisfactionDesk desk;
    private Ticket anns;
    private Ticket bobs;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        book = stage.db.bean(AnswerBook.class);
        desk = new SatisfactionDesk(
                stage.db.bean(Atomically.class),
                book,
                stage.db.bean(CallHistory.class),
                stage.reaches(),
                stage.audit,
                stage.clock);
        anns = called(CallTale.ANN);
        bobs = called(CallTale.BOB);
    }

    private Ticket called(AgentId agent) {
        CallTale tale = CallTale.at(stage.log, stage.now()).talksWith(agent);
        stage.project();
        return stage.ticket(tale.ticket);
    }

    private static NewAnswer answer(String id, Survey survey, int score, Ticket ticket) {
        return answer(id, survey, score, ticket, null, NOON);
    }

    private static NewAnswer answer(
            String id, Survey survey, int score, Ticket ticket, @Nullable CallId call, @Nullable Instant given) {
        return new NewAnswer("survey-tool", id, survey, score, ticket, call, given);
    }

    private List<ReportLine<SatisfactionFigures>> report(ScoreDimension by, Colleagues within) {
        return report().rows(counts(4), DAY, Interval.DAY, by, within);
    }

    private ScoreReport<SatisfactionFigures> report() {
        Membership teams = new Membership() {
            @Override
            public Set<String> skillsOfQueue(String queue) {
                return queue.equals("support") ? Set.of("repairs", "german") : Set.of();
            }

            @Override
            public Set<String> teamsOfAgent(String agent) {
                return agent.equals("ann") ? Set.of("phones", "all") : Set.of("all");
            }

            @Override
            public Set<String> departmentsOfAgent(String agent) {
                return Set.of();
            }
        };
        return new ScoreReport<>(SatisfactionFigures::plus, teams, ZoneId.of("Asia/Shanghai"), new OneByOne());
    }

    private ScoreCounts<SatisfactionFigures> counts(int positive) {
        return (period, key, within) -> book.cells(period, key, within, positive);
    }

    @Test
    void an_answer_told_twice_counts_once_and_told_otherwise_is_refused() {
        AnswerBook.Stored first = desk.take(LISA, answer("a-1", Survey.CSAT, 5, anns));
        AnswerBook.Stored again = desk.take(LISA, answer("a-1", Survey.CSAT, 5, anns));

        assertThat(first.repeated()).isFalse();
        assertThat(again).isEqualTo(new AnswerBook.Stored(first.answer(), true));
        assertThatThrownBy(() -> desk.take(LISA, answer("a-1", Survey.CSAT, 1, anns)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another answer");
        assertThat(book.of(anns)).containsExactly(first.answer());
        assertThat(stage.audited)
                .filteredOn(entry -> entry.contains("satisfaction"))
                .hasSize(1);
    }

    @Test
    void of_many_who_tell_it_at_once_one_has_told_it_first() {
        List<CompletableFuture<AnswerBook.Stored>> telling = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> desk.take(LISA, answer("a-1", Survey.NPS, 10, anns))))
                .toList();

        assertThat(telling.stream().map(CompletableFuture::join).filter(stored -> !stored.repeated()))
                .hasSize(1);
        assertThat(book.of(anns)).hasSize(1);
    }

    @Test
    void csat_is_positive_among_all_and_nps_promoters_less_detractors() {
        int[] csat = {5, 4, 3, 1};
        int[] nps = {10, 9, 9, 8, 6, 0};
        for (int i = 0; i < csat.length; i++) {
            desk.take(LISA, answer("c-" + i, Survey.CSAT, csat[i], anns));
        }
        for (int i = 0; i < nps.length; i++) {
            desk.take(LISA, answer("n-" + i, Survey.NPS, nps[i], anns));
        }

        SatisfactionFigures figures =
                report(ScoreDimension.ALL, Colleagues.EVERYBODY).getFirst().figures();

        assertThat(figures).isEqualTo(new SatisfactionFigures(4, 2, 13, 6, 3, 2));
        assertThat(SatisfactionMetric.CSAT.of(figures)).hasValue(0.5);
        assertThat(SatisfactionMetric.CSAT_MEAN.of(figures)).hasValue(3.25);
        assertThat(SatisfactionMetric.NPS.of(figures).orElseThrow()).isBetween(16.66, 16.67);
        assertThat(report().rows(counts(3), DAY, Interval.DAY, ScoreDimension.ALL, Colleagues.EVERYBODY)
                        .getFirst()
                        .figures()
                        .csatPositive())
                .as("what is positive can be chosen")
                .isEqualTo(3);
    }

    @Test
    void without_answers_a_metric_is_absent() {
        assertThat(report(ScoreDimension.ALL, Colleagues.EVERYBODY)).isEmpty();
        assertThat(SatisfactionMetric.CSAT.of(SatisfactionFigures.NONE)).isEmpty();
        assertThat(SatisfactionMetric.NPS.of(SatisfactionFigures.NONE)).isEmpty();
    }

    @Test
    void it_is_told_apart_by_queue_skill_agent_team_store_and_category_and_each_row_opens_onto_its_answers() {
        stage.desk().act(LISA, anns.number(), null, new Change(TicketField.CATEGORY, "kettles"));
        stage.desk().act(LISA, anns.number(), null, new Change(TicketField.STORE, "nanjing-road"));
        Answer ofAnn = desk.take(LISA, answer("1", Survey.CSAT, 5, anns)).answer();
        Answer ofBob = desk.take(LISA, answer("2", Survey.CSAT, 2, bobs)).answer();

        assertOpens(ScoreDimension.QUEUE, "support", ofBob, ofAnn);
        assertOpens(ScoreDimension.SKILL, "german", ofBob, ofAnn);
        assertOpens(ScoreDimension.SKILL, "repairs", ofBob, ofAnn);
        assertOpens(ScoreDimension.AGENT, "ann", ofAnn);
        assertOpens(ScoreDimension.TEAM, "phones", ofAnn);
        assertOpens(ScoreDimension.TEAM, "all", ofBob, ofAnn);
        assertOpens(ScoreDimension.STORE, "nanjing-road", ofAnn);
        assertOpens(ScoreDimension.CATEGORY, "kettles", ofAnn);
        assertOpens(ScoreDimension.ALL, "", ofBob, ofAnn);
        assertThat(report(ScoreDimension.DEPARTMENT, Colleagues.EVERYBODY)).isEmpty();
        assertThat(report(ScoreDimension.AGENT, Colleagues.of(Set.of(CallTale.BOB))))
                .extracting(ReportLine::key)
                .containsExactly("bob");
    }

    private void assertOpens(ScoreDimension by, String key, Answer... answers) {
        assertThat(report(by, Colleagues.EVERYBODY))
                .filteredOn(row -> row.key().equals(key))
                .singleElement()
                .satisfies(row -> assertThat(row.figures().csatAnswers()).isEqualTo(answers.length));
        List<Answer> opened = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(1));
        while (page.isPresent()) {
            Page<Answer> next = book.counted(
                    AnswerCount.CSAT_ANSWERS,
                    report().behind(counts(4), DAY, by, key, Colleagues.EVERYBODY),
                    4,
                    page.orElseThrow());
            opened.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 1));
        }
        assertThat(opened).containsExactly(answers);
    }

    @Test
    void a_call_that_was_asked_about_is_one_of_the_tickets_and_its_agent_is_judged() {
        CallId call = anns.call().orElseThrow();

        assertThat(desk.take(LISA, answer("1", Survey.CSAT, 4, anns, call, null))
                        .answer()
                        .agent())
                .isEqualTo(CallTale.ANN);
        assertThatThrownBy(() -> desk.take(LISA, answer("2", Survey.CSAT, 4, bobs, call, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("call"));
    }

    @Test
    void what_cannot_be_an_answer_is_refused_and_so_is_who_does_not_reach_the_ticket() {
        assertThatThrownBy(() -> answer("1", Survey.CSAT, 6, anns)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> answer("1", Survey.NPS, -1, anns)).hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> desk.take(
                        LISA, answer("1", Survey.NPS, 1, anns, null, stage.now().plusSeconds(600))))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> desk.take(CARL, answer("1", Survey.NPS, 1, anns)))
                .isInstanceOf(Denied.class);
        assertThat(book.of(anns)).isEmpty();
    }
}
