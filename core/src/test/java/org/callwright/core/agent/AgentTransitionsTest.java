package org.callwright.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.agent.AgentState.DIALLING;
import static org.callwright.core.agent.AgentState.LOGGED_OUT;
import static org.callwright.core.agent.AgentState.NOT_READY;
import static org.callwright.core.agent.AgentState.READY;
import static org.callwright.core.agent.AgentState.RESERVED;
import static org.callwright.core.agent.AgentState.RINGING;
import static org.callwright.core.agent.AgentState.TALKING;
import static org.callwright.core.agent.AgentState.WRAP_UP;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.event.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table, cell by cell: a row lists where each fact leads, in the order of FACTS. */
class AgentTransitionsTest {
    private static final @Nullable AgentState NO = null;

    private static final List<Class<? extends Fact>> FACTS = List.of(
            Fact.ConversationFound.class,
            Fact.AgentSignedIn.class,
            Fact.AgentReady.class,
            Fact.Offered.class,
            Fact.DialledBack.class,
            Fact.AgentRinging.class,
            Fact.AgentAnswered.class,
            Fact.OfferFailed.class,
            Fact.WrapUpStarted.class,
            Fact.WrapUpEnded.class,
            Fact.AgentNotReady.class,
            Fact.AgentSignedOut.class,
            Fact.CustomerDialled.class,
            Fact.CustomerAnswered.class);

    private static final Map<AgentState, List<@Nullable AgentState>> EXPECTED = new EnumMap<>(Map.of(
            LOGGED_OUT, Arrays.asList(NO, NOT_READY, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO),
            NOT_READY,
                    Arrays.asList(TALKING, NO, READY, NO, RESERVED, NO, NO, NO, NO, NO, NOT_READY, LOGGED_OUT, NO, NO),
            READY,
                    Arrays.asList(
                            TALKING,
                            NO,
                            NO,
                            RESERVED,
                            RESERVED,
                            NO,
                            NO,
                            NO,
                            WRAP_UP,
                            NO,
                            NOT_READY,
                            LOGGED_OUT,
                            NO,
                            NO),
            RESERVED, Arrays.asList(NO, NO, NO, NO, NO, RINGING, TALKING, READY, NO, NO, NO, NO, NO, NO),
            RINGING, Arrays.asList(NO, NO, NO, NO, NO, NO, TALKING, READY, NO, NO, NO, NO, NO, NO),
            DIALLING, Arrays.asList(NO, NO, READY, NO, NO, NO, NO, NO, WRAP_UP, NO, NOT_READY, LOGGED_OUT, NO, TALKING),
            TALKING,
                    Arrays.asList(
                            NO, NO, READY, NO, NO, NO, NO, NO, WRAP_UP, NO, NOT_READY, LOGGED_OUT, DIALLING, TALKING),
            WRAP_UP,
                    Arrays.asList(
                            TALKING,
                            NO,
                            READY,
                            NO,
                            RESERVED,
                            NO,
                            NO,
                            NO,
                            NO,
                            NOT_READY,
                            NOT_READY,
                            LOGGED_OUT,
                            NO,
                            NO)));

    static Stream<Arguments> cells() {
        return EXPECTED.entrySet().stream()
                .flatMap(row -> IntStream.range(0, FACTS.size())
                        .mapToObj(i -> Arguments.of(
                                row.getKey(), FACTS.get(i), row.getValue().get(i))));
    }

    @ParameterizedTest(name = "{0} and {1} leads to {2}")
    @MethodSource("cells")
    void each_fact_leads_where_the_table_says_or_is_refused(
            AgentState from, Class<? extends Fact> fact, @Nullable AgentState to) {
        assertThat(AgentTransitions.legal(from, fact)).isEqualTo(to != null);
        if (to != null) {
            assertThat(AgentTransitions.of(fact).orElseThrow().to()).isEqualTo(to);
        }
    }
}
