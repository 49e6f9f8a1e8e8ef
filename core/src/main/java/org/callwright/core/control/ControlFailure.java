package org.callwright.core.control;

/** The PBX did not accept a request. */
public final class ControlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is, so that the right one pays for it. */
    public enum Verdict {
        /** The channel is gone: the caller has left. */
        NO_SUCH_CHANNEL,
        /** The PBX did not answer, in time or at all: it may carry the request out yet. */
        PBX_UNREACHABLE,
        /** This node cannot reach the PBX, has too much under way there, or does not know it: nothing has been asked. */
        NOT_ASKED,
        /** The PBX refused: a permission, an unknown context. Ours to repair. */
        REFUSED
    }

    private final Verdict verdict;

    public ControlFailure(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    /** What a request's stage has failed with; anything that is not a verdict of the PBX's is silence. */
    public static ControlFailure of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ControlFailure known) {
                return known;
            }
        }
        return new ControlFailure(Verdict.PBX_UNREACHABLE, String.valueOf(failure.getMessage()));
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The PBX has said nothing: it is away, at least as this node sees it. */
    public boolean pbxAway() {
        return verdict == Verdict.PBX_UNREACHABLE || verdict == Verdict.NOT_ASKED;
    }
}
