package org.callwright.web.directory;

import java.util.function.Supplier;
import org.callwright.core.change.Edition;
import org.callwright.core.change.Register;
import org.callwright.web.problem.ProblemException;

/** Reads what comes from outside into the domain's types. */
final class Bodies {
    /** What is said of an id that is none. */
    static final String ID = "is 1 to 40 of a-z, 0-9, '_', '.' and '-'";

    private Bodies() {}

    /** What the domain's types refuse is a problem of this field. */
    static <T> T read(String field, Supplier<T> type) {
        try {
            return type.get();
        } catch (IllegalArgumentException e) {
            throw wrong(field, String.valueOf(e.getMessage()));
        }
    }

    static ProblemException wrong(String field, String detail) {
        return ProblemException.invalid(field, detail);
    }

    /** The address says which one it is; the body may not say otherwise. */
    static void requireSame(String field, String inAddress, String inBody) {
        if (!inAddress.equals(inBody)) {
            throw wrong(field, "is not the one of the address; what is stored keeps its id");
        }
    }

    /** An id that cannot be one is a problem, before anything is done with it. */
    static void requirePossible(Register<?> register, String id) {
        read("id", () -> register.byId(id));
    }

    /** What is stored under an id that comes from outside, which may be none at all. */
    static <T> Edition<T> found(Register<T> register, String id) {
        return read("id", () -> register.byId(id))
                .orElseThrow(() -> ProblemException.notFound("There is none of this id."));
    }
}
