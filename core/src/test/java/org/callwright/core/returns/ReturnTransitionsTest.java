package org.callwright.core.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table, cell by cell: a row lists where each command leads, in the order of the commands; a dash: nowhere. */
class ReturnTransitionsTest {
    //                                                    APPROVE  REJECT   RECEIVE  REFUND   REPLACE  CANCEL
    private static final String UNDECIDED = "APPROVED REJECTED - - - CANCELLED";
    private static final String SETTLED = "- - - - - -";

    private static final Map<ReturnKind, Map<ReturnState, String>> EXPECTED = Map.of(
            ReturnKind.RETURN,
            Map.of(
                    ReturnState.REQUESTED, UNDECIDED,
                    ReturnState.APPROVED, "- - RECEIVED - - CANCELLED",
                    ReturnState.RECEIVED, "- REJECTED - REFUNDED - -",
                    ReturnState.REFUNDED, SETTLED,
                    ReturnState.REPLACED, SETTLED,
                    ReturnState.REJECTED, SETTLED,
                    ReturnState.CANCELLED, SETTLED),
            ReturnKind.EXCHANGE,
            Map.of(
                    ReturnState.REQUESTED, UNDECIDED,
                    ReturnState.APPROVED, "- - RECEIVED - - CANCELLED",
                    ReturnState.RECEIVED, "- REJECTED - REFUNDED REPLACED -",
                    ReturnState.REFUNDED, SETTLED,
                    ReturnState.REPLACED, SETTLED,
                    ReturnState.REJECTED, SETTLED,
                    ReturnState.CANCELLED, SETTLED),
            ReturnKind.CLAIM,
            Map.of(
                    ReturnState.REQUESTED, UNDECIDED,
                    ReturnState.APPROVED, "- - - REFUNDED REPLACED CANCELLED",
                    ReturnState.RECEIVED, SETTLED,
                    ReturnState.REFUNDED, SETTLED,
                    ReturnState.REPLACED, SETTLED,
                    ReturnState.REJECTED, SETTLED,
                    ReturnState.CANCELLED, SETTLED));

    static Stream<Arguments> cells() {
        return Arrays.stream(ReturnKind.values())
                .flatMap(kind -> Arrays.stream(ReturnState.values()).flatMap(from -> {
                    List<String> row = List.of(EXPECTED.getOrDefault(kind, Map.of())
                            .getOrDefault(from, "")
                            .split(" "));
                    return IntStream.range(0, ReturnCommand.values().length)
                            .mapToObj(i -> Arguments.of(kind, from, ReturnCommand.values()[i], row.get(i)));
                }));
    }

    @ParameterizedTest(name = "{0} {1} and {2} leads to {3}")
    @MethodSource("cells")
    void each_command_leads_where_the_table_says_or_is_refused(
            ReturnKind kind, ReturnState from, ReturnCommand command, String to) {
        assertThat(ReturnTransitions.next(kind, from, command).map(Enum::name).orElse("-"))
                .isEqualTo(to);
        assertThat(ReturnTransitions.legal(kind, from).contains(command)).isEqualTo(!to.equals("-"));
    }
}
