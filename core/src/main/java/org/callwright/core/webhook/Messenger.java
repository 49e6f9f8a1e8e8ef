package org.callwright.core.webhook;

/** Takes a message to an address. Blocks for some seconds at most. */
@FunctionalInterface
public interface Messenger {
    /**
     * @param id by which the receiver knows what comes twice
     * @throws Unheard when the receiver has not said that it has it
     */
    void tell(String url, long id, String event, String body, String signature) throws Unheard;

    /** Why it is not known to have arrived; short, without anything that the receiver said. */
    final class Unheard extends Exception {
        private static final long serialVersionUID = 1L;

        public Unheard(String why) {
            super(why);
        }
    }
}
