package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.callwright.core.change.Refused;
import org.junit.jupiter.api.Test;

class FilingTest {
    @Test
    void what_has_no_room_is_refused_whether_it_is_there_from_the_beginning_or_said_later() {
        assertThatThrownBy(() -> new Filing("s".repeat(201), null, null, 3, null, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("subject"));
        assertThatThrownBy(() -> new Filing("", null, null, 3, null, "1".repeat(65)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("originOrder"));
        assertThatThrownBy(() -> Filing.EMPTY.with(TicketField.SUBJECT, "s".repeat(201)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_letter_is_one_however_many_units_it_takes() {
        String subject = "🫖".repeat(200);

        assertThat(new Filing(subject, null, null, 3, null, null).subject()).isEqualTo(subject);
    }
}
