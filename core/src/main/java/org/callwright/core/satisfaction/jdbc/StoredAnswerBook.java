package org.callwright.core.satisfaction.jdbc;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Period;
import org.callwright.core.satisfaction.Answer;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.AnswerCount;
import org.callwright.core.satisfaction.NewAnswer;
import org.callwright.core.satisfaction.SatisfactionFigures;
import org.callwright.core.score.ScoreCell;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.score.jdbc.ScoreQueries;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

@Singleton
class StoredAnswerBook implements AnswerBook {
    private static final String TABLE = "satisfaction_answer";
    private static final String CSAT = "s.survey = 'CSAT'";
    private static final String NPS = "s.survey = 'NPS'";

    private final AnswerTable answers;
    private final ScoreQueries scores;
    private final Clock clock;

    StoredAnswerBook(AnswerTable answers, ScoreQueries scores, Clock clock) {
        this.answers = answers;
        this.scores = scores;
        this.clock = clock;
    }

    @Override
    public Stored put(NewAnswer answer, @Nullable AgentId agent, Instant given) {
        String toldAs = hash(answer.externalId());
        int inserted = answers.insert(
                answer.source(),
                toldAs,
                answer.survey().name(),
                answer.score(),
                answer.ticket().id(),
                answer.call() == null ? null : answer.call().value(),
                agent == null ? null : agent.value(),
                given.toEpochMilli(),
                clock.millis());
        Answer stored = answers.toldAs(answer.source(), toldAs)
                .map(AnswerTable.Row::answer)
                .orElseThrow(() -> new IllegalStateException("an answer was not stored"));
        return new Stored(stored, inserted == 0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answer> of(Ticket ticket) {
        return answers.ofTicket(ticket.id()).stream()
                .map(AnswerTable.Row::answer)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScoreCell<SatisfactionFigures>> cells(Period period, ScoreKey key, Colleagues within, int positive) {
        String sums = "SUM(" + CSAT + "), SUM(" + condition(AnswerCount.CSAT_POSITIVE, positive) + "),"
                + " SUM(IF(" + CSAT + ", s.score, 0)), SUM(" + NPS + "),"
                + " SUM(" + condition(AnswerCount.PROMOTERS, positive) + "),"
                + " SUM(" + condition(AnswerCount.DETRACTORS, positive) + ")";
        return scores.cells(
                TABLE,
                sums,
                condition(AnswerCount.ANSWERS, positive),
                period,
                key,
                within,
                row -> new SatisfactionFigures(
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Answer> counted(AnswerCount count, ScoreChoice choice, int positive, PageRequest page) {
        Page<Long> ids = scores.ids(TABLE, condition(count, positive), choice, page);
        if (ids.items().isEmpty()) {
            return new Page<>(List.of(), ids.next());
        }
        Map<Long, Answer> found = answers.byIds(ids.items()).stream()
                .map(AnswerTable.Row::answer)
                .collect(toMap(Answer::id, Function.identity()));
        return ids.map(id -> Objects.requireNonNull(found.get(id)));
    }

    /** @param positive a number of ours or read as one: nothing else can get into the text */
    private static String condition(AnswerCount count, int positive) {
        return switch (count) {
            case ANSWERS -> "TRUE";
            case CSAT_ANSWERS -> CSAT;
            case CSAT_POSITIVE -> "(" + CSAT + " AND s.score >= " + positive + ")";
            case NPS_ANSWERS -> NPS;
            case PROMOTERS -> "(" + NPS + " AND s.score >= 9)";
            case DETRACTORS -> "(" + NPS + " AND s.score <= 6)";
        };
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
