package org.callwright.core.quality;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentId;
import org.callwright.core.audit.Audit;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Where reviewers judge what agents did. Nobody judges their own work. Thread-safe; blocks. */
public final class QualityDesk {
    private final Atomically atomically;
    private final EvaluationBook book;
    private final Definitions definitions;
    private final CallHistory calls;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    public QualityDesk(
            Atomically atomically,
            EvaluationBook book,
            Definitions definitions,
            CallHistory calls,
            Staff staff,
            Audit audit,
            Clock clock) {
        this.atomically = atomically;
        this.book = book;
        this.definitions = definitions;
        this.calls = calls;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refused when the points do not fit the form, nobody answered, or it is one's own work
     * @throws Denied when the agent's work is out of reach
     */
    public Evaluation evaluate(Actor who, NewEvaluation said) {
        AgentId agent = judged(said.ticket(), said.call());
        requireOthers(who, agent);
        Defined<EvaluationForm> form = form(said.form());
        List<Mark> marks = marks(form.content(), said.points());
        Evaluation evaluation = new Evaluation(
                0,
                form.id(),
                form.version(),
                said.ticket().number(),
                said.call(),
                agent,
                Evaluation.score(marks),
                who.account(),
                said.note(),
                clock.instant(),
                marks,
                null);
        return atomically.run(() -> {
            Evaluation stored = book.add(evaluation, said.ticket());
            recorded(who, stored, "made");
            return stored;
        });
    }

    /** It counts no longer, and stays to be seen; what has been withdrawn already stays so. */
    public void withdraw(Actor who, long id) {
        Evaluation evaluation = book.byId(id).orElseThrow(() -> Refused.value("id", "there is no such evaluation"));
        requireOthers(who, evaluation.agent());
        atomically.run(() -> {
            if (book.withdraw(id, clock.instant())) {
                recorded(who, evaluation, "withdrawn");
            }
            return id;
        });
    }

    /** Whose evaluations the person may see. */
    public Colleagues seen(Actor who) {
        return colleagues(who, Permission.QUALITY_READ);
    }

    private Colleagues colleagues(Actor who, Permission permission) {
        return staff.roll().colleagues(who, who.require(permission));
    }

    private void requireOthers(Actor who, AgentId agent) {
        if (!colleagues(who, Permission.QUALITY_REVIEW).include(agent)) {
            throw new Denied(Permission.QUALITY_REVIEW);
        }
        if (agent.equals(who.agent())) {
            throw Refused.state("agent", "nobody evaluates their own work");
        }
    }

    private AgentId judged(Ticket ticket, @Nullable CallId call) {
        AgentId agent = call == null ? ticket.agent() : answered(ticket, call).agent();
        if (agent == null || (call != null && answered(ticket, call).answered() == null)) {
            throw Refused.state("ticket", "no agent has answered it");
        }
        return agent;
    }

    private CallRecord answered(Ticket ticket, CallId call) {
        return calls.ofTicket(ticket.number()).stream()
                .map(CallDetail::call)
                .filter(record -> record.id().equals(call))
                .findFirst()
                .orElseThrow(() -> Refused.value("call", "not a call of this ticket"));
    }

    private Defined<EvaluationForm> form(String id) {
        return definitions
                .byId(EvaluationForm.KIND, id)
                .filter(form -> !form.deleted())
                .orElseThrow(() -> Refused.value(
                        "form",
                        "there is no such form",
                        definitions.all(EvaluationForm.KIND).stream()
                                .map(Defined::id)
                                .toList()));
    }

    private static List<Mark> marks(EvaluationForm form, Map<String, @Nullable Integer> points) {
        Set<String> said = new HashSet<>(points.keySet());
        List<Mark> marks = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        for (EvaluationForm.Criterion criterion : form.criteria()) {
            known.put(criterion.id(), criterion.most());
            if (!said.remove(criterion.id())) {
                throw Refused.value("points", "'" + criterion.id() + "' is missing; null says that it does not apply");
            }
            Integer given = points.get(criterion.id());
            if (given != null && (given < 0 || given > criterion.most())) {
                throw Refused.value("points", "'" + criterion.id() + "' gets 0 to " + criterion.most() + " points");
            }
            marks.add(new Mark(criterion, given));
        }
        if (!said.isEmpty()) {
            throw Refused.value("points", "not a criterion of this form", List.copyOf(known.keySet()));
        }
        return marks;
    }

    private void recorded(Actor who, Evaluation evaluation, String verb) {
        audit.record(
                who,
                "evaluation." + verb,
                "evaluation",
                Long.toString(evaluation.id()),
                Map.of(
                        "ticket",
                        evaluation.ticket().value(),
                        "agent",
                        evaluation.agent().value(),
                        "form",
                        evaluation.form() + " " + evaluation.formVersion(),
                        "score",
                        Integer.toString(evaluation.score())));
    }
}
