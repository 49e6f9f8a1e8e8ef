package org.callwright.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.core.event.Fact.MatchOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    @ParameterizedTest
    @CsvSource({"VERIFIED,EXACT", "UNVERIFIED,LIKELY", "PENDING,LIKELY", "REJECTED,LIKELY"})
    void one_customers_number_is_exact_only_if_he_was_verified(Verification verification, Confidence confidence) {
        assertThat(Confidence.ofOne(verification)).isEqualTo(confidence);
    }

    @Test
    void a_tickets_customer_who_is_not_the_one_recognised_was_chosen() {
        CallerMatch one = new CallerMatch(MatchOutcome.ONE, "phone", List.of(1L));
        CallerMatch many = new CallerMatch(MatchOutcome.MANY, "phone", List.of(1L, 2L));

        assertThat(Confidence.ofTicket(one, true, Verification.VERIFIED)).isEqualTo(Confidence.EXACT);
        assertThat(Confidence.ofTicket(one, false, Verification.VERIFIED)).isEqualTo(Confidence.CHOSEN);
        assertThat(Confidence.ofTicket(many, true, Verification.VERIFIED)).isEqualTo(Confidence.CHOSEN);
        assertThat(Confidence.ofTicket(null, false, Verification.VERIFIED)).isEqualTo(Confidence.CHOSEN);
    }
}
