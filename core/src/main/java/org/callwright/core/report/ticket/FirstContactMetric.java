package org.callwright.core.report.ticket;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.callwright.core.report.CallMetric.Unit;

/** The metrics of first contacts. One of which nothing qualifies is absent, not 0. */
public enum FirstContactMetric {
    FIRST(
            Unit.COUNT,
            "answered contacts with no earlier one of the same number or customer in x, whose y is over",
            f -> OptionalDouble.of(f.first())),
    RESOLVED(Unit.COUNT, "first contacts with no repeat in y", f -> OptionalDouble.of(f.resolved())),
    REPEATED(Unit.COUNT, "first contacts with a repeat in y", f -> OptionalDouble.of(f.first() - f.resolved())),
    FCR(
            Unit.SHARE,
            "contacts with no earlier contact in x and no repeat in y / such first contacts",
            f -> f.first() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) f.resolved() / f.first()));

    private final Unit unit;
    private final String formula;
    private final Function<FirstContactFigures, OptionalDouble> value;

    FirstContactMetric(Unit unit, String formula, Function<FirstContactFigures, OptionalDouble> value) {
        this.unit = unit;
        this.formula = formula;
        this.value = value;
    }

    public Unit unit() {
        return unit;
    }

    public String formula() {
        return formula;
    }

    /** Empty when nothing qualifies. */
    public OptionalDouble of(FirstContactFigures figures) {
        return value.apply(figures);
    }
}
