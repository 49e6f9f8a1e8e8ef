package org.callwright.embedded.process;

import org.jspecify.annotations.Nullable;

/** A server cannot run here. The message is one sentence for the person who started it and says what to do. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String sentence) {
        this(sentence, null);
    }

    public StartFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
