package org.callwright.core.hint;

import java.util.concurrent.CompletionStage;

/** Finds out what a caller means. */
@FunctionalInterface
public interface HintReader {
    /** Never fails, and never keeps a caller waiting for long: what cannot be looked up in time is taken as it is. Does not block. */
    CompletionStage<Meaning> read(Visit visit);
}
