package org.callwright.core.repetition;

/** What is to be done with a request that names a key. */
public sealed interface Claim {
    /**
     * Nobody has used the key: carry it out.
     *
     * @param id shows later whose the key is
     */
    record First(String id) implements Claim {}

    /** It has been carried out: answer the same. */
    record Answered(Answer answer) implements Claim {}

    /** It is being carried out, or whoever did died at it. */
    record UnderWay() implements Claim {}

    /** The key was used for something else. */
    record OtherRequest() implements Claim {}
}
