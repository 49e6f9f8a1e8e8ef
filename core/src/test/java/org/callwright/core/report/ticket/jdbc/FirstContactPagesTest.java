package org.callwright.core.report.ticket.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.LetInOnce;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.FirstContactCount;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.callwright.core.report.ticket.TicketMembers;
import org.junit.jupiter.api.Test;

class FirstContactPagesTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void a_page_that_has_had_a_place_is_made_to_the_end() {
        TestDatabase db = TestDatabase.shared();
        StoredFirstContacts contacts =
                new StoredFirstContacts(db.bean(FirstContactSums.class), db.bean(TicketRows.class), new LetInOnce());

        assertThat(contacts.contacts(
                                FirstContactCount.FIRST,
                                new Period(NOON.minus(Duration.ofDays(3)), NOON),
                                FirstContactWindow.USUAL,
                                TicketMembers.ALL,
                                List.of(),
                                PageRequest.first(50))
                        .items())
                .isEmpty();
    }
}
