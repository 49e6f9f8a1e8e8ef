package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PeriodTest {
    @Property
    void its_pieces_follow_on_each_other_and_share_no_quarter_of_an_hour(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long from,
            @ForAll @LongRange(min = 1, max = 100_000_000) long length,
            @ForAll @IntRange(min = 1, max = 9) int most) {
        Period period = new Period(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + length));

        List<Period> pieces = period.pieces(most);

        assertThat(pieces).hasSizeBetween(1, most);
        assertThat(pieces.getFirst().from()).isEqualTo(period.from());
        assertThat(pieces.getLast().to()).isEqualTo(period.to());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to());
            assertThat(pieces.get(i).from().toEpochMilli() % Interval.ATOM_MILLIS)
                    .isZero();
        }
    }

    @Property
    void backwards_its_pieces_follow_on_each_other_too(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long length) {
        Period period = new Period(Instant.EPOCH, Instant.ofEpochMilli(length));

        List<Period> pieces = period.backwards(Duration.ofHours(1), Duration.ofDays(1));

        assertThat(pieces)
                .hasSizeLessThan(5 + 1_159)
                .allSatisfy(piece ->
                        assertThat(Duration.between(piece.from(), piece.to())).isLessThanOrEqualTo(Duration.ofDays(1)));
        assertThat(pieces.getFirst().to()).isEqualTo(period.to());
        assertThat(pieces.getLast().from()).isEqualTo(period.from());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).to()).isEqualTo(pieces.get(i - 1).from());
        }
    }

    @Property
    void a_long_one_has_as_many_pieces_as_may_be(@ForAll @IntRange(min = 1, max = 9) int most) {
        Period day = new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));

        assertThat(day.pieces(most)).hasSize(most);
    }
}
