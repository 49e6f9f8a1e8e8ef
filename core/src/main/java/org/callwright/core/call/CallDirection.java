package org.callwright.core.call;

/** Who called whom. */
public enum CallDirection {
    /** The customer called us. */
    IN,
    /** An agent has called a customer back. */
    OUT;

    private static final String DIALLED_BACK = "cw-back-";

    /**
     * The unique id that the channel of a call back gets: other than that of a channel which comes in, it is ours to choose.
     * The PBX knows the channel by it before anybody has heard of its name, and takes no second one of that id.
     */
    public static String channelOf(CallId dialledBack) {
        return DIALLED_BACK + dialledBack;
    }

    /** @param uniqueId of the channel that the call came with */
    public static CallDirection of(String uniqueId) {
        return uniqueId.startsWith(DIALLED_BACK) ? OUT : IN;
    }
}
