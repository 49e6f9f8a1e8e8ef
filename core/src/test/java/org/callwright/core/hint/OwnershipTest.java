package org.callwright.core.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.callwright.core.hint.HintRecords.FoundOrder;
import org.callwright.core.hint.HintRecords.FoundTicket;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnershipTest {
    private static final long LI = 1;
    private static final long WANG = 2;

    private static final Ownership LIS = new Ownership(Set.of(LI));
    private static final Ownership OF_A_FAMILY = new Ownership(Set.of(LI, WANG));
    private static final Ownership NOBODYS = new Ownership(Set.of());

    private static FoundTicket ticket(TicketState state, @Nullable Long customer) {
        return new FoundTicket(new TicketNumber("SV260314-00042-0"), state, customer);
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void a_customer_joins_his_ticket_while_it_is_being_dealt_with(TicketState state) {
        boolean over = state == TicketState.RESOLVED || state == TicketState.CLOSED;

        assertThat(LIS.joins(ticket(state, LI), () -> false)).isEqualTo(!over);
    }

    @Test
    void a_strangers_ticket_is_joined_by_nobody_not_even_from_a_number_that_has_called_about_it() {
        FoundTicket wangs = ticket(TicketState.OPEN, WANG);

        assertThat(LIS.joins(wangs, () -> true)).isFalse();
        assertThat(NOBODYS.joins(wangs, () -> true)).isFalse();
        assertThat(OF_A_FAMILY.joins(wangs, () -> false)).isTrue();
    }

    @Test
    void a_ticket_without_a_customer_is_joined_from_the_number_that_has_called_about_it() {
        FoundTicket nobodys = ticket(TicketState.IN_PROGRESS, null);

        assertThat(NOBODYS.joins(nobodys, () -> true)).isTrue();
        assertThat(NOBODYS.joins(nobodys, () -> false)).isFalse();
        assertThat(LIS.joins(nobodys, () -> false)).isFalse();
    }

    @Test
    void of_equal_numbers_on_several_platforms_his_own_order_is_meant() {
        FoundOrder wangs = new FoundOrder("7", WANG);
        FoundOrder nobodys = new FoundOrder("7", null);
        FoundOrder lis = new FoundOrder("7", LI);

        assertThat(LIS.mayMean(List.of(wangs, nobodys, lis))).contains(lis);
        assertThat(LIS.mayMean(List.of(wangs, nobodys))).contains(nobodys);
        assertThat(LIS.mayMean(List.of(wangs))).isEmpty();
        assertThat(NOBODYS.mayMean(List.of(wangs))).contains(wangs);
        assertThat(NOBODYS.mayMean(List.of())).isEmpty();
    }
}
