package org.callwright.core.routing.redis;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.core.agent.AgentTransitions;
import org.callwright.core.call.CallTransitions;
import org.callwright.core.event.Fact;

/**
 * Fills the transition tables into the scripts. {@code {{call Offered from x}}} becomes a test whether {@code x} is a
 * state that the fact may come from, {@code {{agent Offered to}}} the state that it leads to.
 */
final class TransitionMarks {
    private static final Pattern MARK = Pattern.compile("\\{\\{(call|agent) (\\w+) (?:to|from ([^}]+))}}");

    private static final Map<String, Class<? extends Fact.OfCall>> CALL_FACTS = named(CallTransitions.facts());
    private static final Map<String, Class<? extends Fact>> AGENT_FACTS = named(AgentTransitions.facts());

    private TransitionMarks() {}

    static String render(String script) {
        return MARK.matcher(script).replaceAll(TransitionMarks::lua);
    }

    private static String lua(MatchResult mark) {
        String fact = mark.group(2);
        String tested = mark.group(3);
        if (mark.group(1).equals("call")) {
            CallTransitions.Row row =
                    CallTransitions.of(known(CALL_FACTS, fact)).orElseThrow();
            return tested == null ? quoted(row.to()) : anyOf(tested, row.from());
        }
        AgentTransitions.Row row = AgentTransitions.of(known(AGENT_FACTS, fact)).orElseThrow();
        return tested == null ? quoted(row.to()) : anyOf(tested, row.from());
    }

    private static <T> T known(Map<String, T> facts, String name) {
        T fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("a script asks for the transition of " + name + ", which there is not");
        }
        return fact;
    }

    private static String anyOf(String tested, Collection<? extends Enum<?>> states) {
        return states.stream()
                .sorted()
                .map(state -> tested + " == " + quoted(state))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String quoted(Enum<?> state) {
        return "'" + state.name() + "'";
    }

    private static <F extends Fact> Map<String, Class<? extends F>> named(Collection<Class<? extends F>> facts) {
        return facts.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }
}
