package org.callwright.core.kpi;

import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * Metrics and numbers, added, subtracted, multiplied and divided. What is computed of something absent is absent, and so is
 * what is divided by 0. Immutable; reads nothing but the metrics it names.
 */
public sealed interface Formula {
    record Constant(double value) implements Formula {}

    /** @param name such as {@code calls.answered} */
    record Metric(String name) implements Formula {}

    record Negative(Formula of) implements Formula {}

    record Operation(char operator, Formula left, Formula right) implements Formula {}

    /** @throws org.callwright.core.change.Refused saying where it stops making sense */
    static Formula parse(String text) {
        return new FormulaReader(text).whole();
    }

    /** @param metrics empty for one of which nothing qualifies */
    default OptionalDouble value(Function<String, OptionalDouble> metrics) {
        OptionalDouble value = switch (this) {
            case Constant constant -> OptionalDouble.of(constant.value());
            case Metric metric -> metrics.apply(metric.name());
            case Negative negative -> {
                OptionalDouble of = negative.of().value(metrics);
                yield of.isPresent() ? OptionalDouble.of(-of.getAsDouble()) : of;
            }
            case Operation operation -> {
                OptionalDouble left = operation.left().value(metrics);
                OptionalDouble right = operation.right().value(metrics);
                yield left.isPresent() && right.isPresent()
                        ? OptionalDouble.of(applied(operation.operator(), left.getAsDouble(), right.getAsDouble()))
                        : OptionalDouble.empty();
            }
        };
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    /** In the order in which they are named first. */
    default Set<String> metrics() {
        Set<String> names = new LinkedHashSet<>();
        collect(names);
        return names;
    }

    private void collect(Set<String> names) {
        switch (this) {
            case Constant constant -> {}
            case Metric metric -> names.add(metric.name());
            case Negative negative -> negative.of().collect(names);
            case Operation operation -> {
                operation.left().collect(names);
                operation.right().collect(names);
            }
        }
    }

    private static double applied(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> right == 0 ? Double.NaN : left / right;
        };
    }
}
