package org.callwright.core.agent;

import java.util.regex.Pattern;

/** Why an agent takes no calls: one of ours below, or a reason that the business defined (same spelling rules). */
public record NotReadyReason(String code) {
    private static final Pattern LEGAL = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** Just signed in. */
    public static final NotReadyReason SIGNED_IN = new NotReadyReason("SIGNED_IN");
    /** Redirection on no answer: the phone rang out. */
    public static final NotReadyReason RONA = new NotReadyReason("RONA");

    public static final NotReadyReason REJECTED = new NotReadyReason("REJECTED");
    public static final NotReadyReason PHONE_BUSY = new NotReadyReason("PHONE_BUSY");
    public static final NotReadyReason PHONE_UNREACHABLE = new NotReadyReason("PHONE_UNREACHABLE");

    public NotReadyReason {
        if (!LEGAL.matcher(code).matches()) {
            throw new IllegalArgumentException("a reason is 1 to 32 of A-Z, 0-9 and '_', starting with a letter");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
