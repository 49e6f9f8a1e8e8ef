package org.callwright.core.kpi;

import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;
import org.callwright.core.metric.MetricUnit;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Something that teams are measured by.
 *
 * @param team the id of the team that it is for; null: every team, and the whole business
 * @param queue whose calls, answers and evaluations are looked at; null: the team's, which of calls are those it answered
 * @param formula as {@link Formula#parse} reads it
 * @param target what it should be, or better
 * @param warning what it should be at least while it is no better; null: there is nothing between met and missed
 */
public record Kpi(
        String name,
        @Nullable String team,
        @Nullable QueueId queue,
        String formula,
        MetricUnit unit,
        Direction direction,
        double target,
        @Nullable Double warning) {
    public static final Kind<Kpi> KIND = new Kind<>("kpi", Kpi.class, Permission.KPI_WRITE);

    /** Which values are better. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /** How it stands. */
    public enum Status {
        MET,
        WARNING,
        MISSED,
        /** Nothing qualifies. */
        ABSENT
    }

    public Kpi {
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (!Double.isFinite(target) || (warning != null && !Double.isFinite(warning))) {
            throw Refused.value("target", "a number");
        }
        if (warning != null && better(direction, warning, target)) {
            throw Refused.value("warning", "a warning is no better than the target");
        }
        Formula.parse(formula);
    }

    public Formula parsed() {
        return Formula.parse(formula);
    }

    public Status status(double value) {
        if (!better(direction, target, value)) {
            return Status.MET;
        }
        return warning != null && !better(direction, warning, value) ? Status.WARNING : Status.MISSED;
    }

    private static boolean better(Direction direction, double one, double other) {
        return direction == Direction.HIGHER ? one > other : one < other;
    }
}
