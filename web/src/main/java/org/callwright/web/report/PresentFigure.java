package org.callwright.web.report;

import org.callwright.core.metric.MetricUnit;

/** The published figures of this moment: of a queue, as {@code /api/queues} has them, and of what is unresolved. */
enum PresentFigure {
    WAITING(
            MetricUnit.COUNT,
            "calls in line that nobody is offered; its rows are for whose call:read reaches ALL, as who waits is nobody's yet",
            Rows.WAITING),
    LONGEST_WAIT(
            MetricUnit.SECONDS,
            "now − earliest arrival among the waiting; a call that returns to its line keeps its",
            Rows.WAITING),
    RINGING(
            MetricUnit.COUNT,
            "calls offered to an agent, and customers who are dialled",
            "/api/calls?state=OFFERED,RINGING,DIALLING&queue={queue}"),
    TALKING(MetricUnit.COUNT, "conversations, held ones too", "/api/calls?state=TALKING,ON_HOLD&queue={queue}"),
    AGENTS_READY(MetricUnit.COUNT, "agents who serve the queue and are READY", Rows.AGENTS),
    AGENTS_RINGING(MetricUnit.COUNT, "agents who serve the queue and are RESERVED, RINGING or DIALLING", Rows.AGENTS),
    AGENTS_TALKING(MetricUnit.COUNT, "agents who serve the queue and are TALKING", Rows.AGENTS),
    AGENTS_WRAP_UP(MetricUnit.COUNT, "agents who serve the queue and are in WRAP_UP", Rows.AGENTS),
    AGENTS_NOT_READY(MetricUnit.COUNT, "agents who serve the queue and are NOT_READY", Rows.AGENTS),
    BACKLOG(
            MetricUnit.COUNT,
            "tickets neither resolved nor closed nor merged into another, by how long ago they were opened",
            "/api/reports/backlog/rows?by={by}&key={key}&band={band}");

    private static final class Rows {
        private static final String WAITING = "/api/calls?state=WAITING&queue={queue}";
        private static final String AGENTS = "/api/agents";
    }

    private final MetricUnit unit;
    private final String formula;
    private final String rows;

    PresentFigure(MetricUnit unit, String formula, String rows) {
        this.unit = unit;
        this.formula = formula;
        this.rows = rows;
    }

    Formula published() {
        return new Formula("NOW", name(), unit.name(), formula, rows);
    }
}
