package org.callwright.web.call;

import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.access.Actors;
import org.callwright.web.problem.ProblemException;

/** Calls by their ids, as far as {@code call:read} reaches. Blocks. */
@Singleton
public final class VisibleCalls {
    private final Actors actors;
    private final CallHistory history;

    VisibleCalls(Actors actors, CallHistory history) {
        this.actors = actors;
        this.history = history;
    }

    /** The call; a problem when there is none of that id, and the same when it is none that this person may see. */
    public CallDetail require(Actor actor, CallId call) {
        return history.byId(call)
                .filter(to(actor))
                .orElseThrow(() -> ProblemException.notFound("There is no call of this id."));
    }

    /** Which calls this person may see. */
    public Predicate<CallDetail> to(Actor actor) {
        if (!actor.may(Permission.CALL_READ)) {
            return call -> false;
        }
        Colleagues colleagues = actors.colleagues(actor, Permission.CALL_READ);
        return call -> colleagues.everybody() || call.legs().stream().anyMatch(leg -> colleagues.include(leg.agent()));
    }
}
