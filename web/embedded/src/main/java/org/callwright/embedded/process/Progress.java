package org.callwright.embedded.process;

/** Told what is being done now, in words for a person. Called on whichever thread does the work. */
@FunctionalInterface
public interface Progress {

    /** @param what one line without an end mark, such as {@code downloading Asterisk: 59 packages} */
    void step(String what);

    /** @return a progress that nobody watches */
    static Progress unwatched() {
        return what -> {};
    }
}
