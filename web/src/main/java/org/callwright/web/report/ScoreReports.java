package org.callwright.web.report;

import io.micronaut.context.annotation.Value;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.callwright.core.access.Permission;
import org.callwright.core.metric.Metric;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.quality.Evaluation;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.quality.QualityFigures;
import org.callwright.core.quality.QualityMetric;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.Pieces;
import org.callwright.core.satisfaction.Answer;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.AnswerCount;
import org.callwright.core.satisfaction.SatisfactionFigures;
import org.callwright.core.satisfaction.SatisfactionMetric;
import org.callwright.core.satisfaction.Survey;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreCounts;
import org.callwright.core.score.ScoreDimension;
import org.callwright.core.score.ScoreReport;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers questions about scores as far as the person who asks may see. Blocks. */
@Singleton
class ScoreReports {
    private final ReportPeriods periods;
    private final ScoreReport<SatisfactionFigures> satisfaction;
    private final AnswerBook answers;
    private final ScoreReport<QualityFigures> quality;
    private final EvaluationBook evaluations;
    private final Reports reports;
    private final Pieces pieces;
    private final ZoneId zone;
    private final int positiveFrom;

    ScoreReports(
            ReportPeriods periods,
            ScoreReport<SatisfactionFigures> satisfaction,
            AnswerBook answers,
            ScoreReport<QualityFigures> quality,
            EvaluationBook evaluations,
            Reports reports,
            Pieces pieces,
            SiteConfig site,
            @Value("${callwright.satisfaction.positive-from:4}") int positiveFrom) {
        this.periods = periods;
        this.satisfaction = satisfaction;
        this.answers = answers;
        this.quality = quality;
        this.evaluations = evaluations;
        this.reports = reports;
        this.pieces = pieces;
        this.zone = ZoneId.of(site.getZone());
        this.positiveFrom = positiveFrom;
        if (positiveFrom < Survey.CSAT.lowest() || positiveFrom > Survey.CSAT.highest()) {
            throw new IllegalArgumentException("callwright.satisfaction.positive-from is 1 to 5");
        }
    }

    /** @param positive null: as configured */
    Report satisfaction(Authentication authentication, ReportQuestion question, @Nullable Integer positive) {
        return report(authentication, question, satisfaction, counting(positive), SatisfactionMetric.values());
    }

    Page<Answer> answers(
            Authentication authentication,
            ReportQuestion question,
            @Nullable Integer positive,
            String count,
            String key,
            Paging paging) {
        AnswerCount counted = ProblemException.enumerated("count", count, AnswerCount.class);
        ScoreChoice choice = satisfaction.behind(
                counting(positive),
                periods.of(question),
                by(question),
                key,
                reports.within(authentication, Permission.TICKET_READ));
        PageRequest page = paging.request();
        return pieces.one(() -> answers.counted(counted, choice, positive == null ? positiveFrom : positive, page));
    }

    private ScoreCounts<SatisfactionFigures> counting(@Nullable Integer positive) {
        return (period, key, within) -> answers.cells(period, key, within, positive == null ? positiveFrom : positive);
    }

    Report quality(Authentication authentication, ReportQuestion question) {
        return report(authentication, question, quality, evaluations::cells, QualityMetric.values());
    }

    /** @param seen whose evaluations the person may read: a mean is less than what a reviewer wrote */
    Page<Evaluation> evaluations(ReportQuestion question, String key, Colleagues seen, Paging paging) {
        ScoreChoice choice = quality.behind(evaluations::cells, periods.of(question), by(question), key, seen);
        PageRequest page = paging.request();
        return pieces.one(() -> evaluations.list(choice, page));
    }

    private <F> Report report(
            Authentication authentication,
            ReportQuestion question,
            ScoreReport<F> report,
            ScoreCounts<F> counts,
            Metric<F>[] metrics) {
        Period period = periods.of(question);
        Interval interval = question.interval(period, zone);
        ScoreDimension by = by(question);
        return Report.of(
                by, interval, zone, metrics, report.rows(counts, period, interval, by, reports.within(authentication)));
    }

    private static ScoreDimension by(ReportQuestion question) {
        return question.by() == null
                ? ScoreDimension.AGENT
                : ProblemException.enumerated("by", question.by(), ScoreDimension.class);
    }
}
