package org.callwright.core.ticket.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Kind;

/**
 * No two numbers are ever the same: a prefix keeps its date pattern and its check digit for good, so that a period's
 * sequence is one sequence whatever else changes, and no two kinds of numbers share a prefix.
 */
public final class NumberFormRule implements DefinitionRule<NumberForm.History> {
    @Override
    public Kind<NumberForm.History> kind() {
        return NumberForm.History.KIND;
    }

    @Override
    public void check(String id, NumberForm.History history, List<Defined<NumberForm.History>> others) {
        NumberForm now = history.now();
        for (NumberForm before : history.before()) {
            if (before.prefix().equals(now.prefix())
                    && (!before.datePattern().equals(now.datePattern()) || before.checked() != now.checked())) {
                throw Refused.value(
                        "prefix", "the date pattern and the check digit of a prefix stay: take another prefix");
            }
        }
        List<String> taken = new ArrayList<>();
        others.forEach(other -> all(other.content()).map(NumberForm::prefix).forEach(taken::add));
        if (taken.contains(now.prefix())) {
            throw Refused.value("prefix", "numbers of another kind begin so");
        }
    }

    private static Stream<NumberForm> all(NumberForm.History history) {
        return Stream.concat(Stream.of(history.now()), history.before().stream());
    }
}
