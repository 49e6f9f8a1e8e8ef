package org.callwright.core.privacy;

import java.util.Locale;

/** What has been sealed. It goes into the seal: what was sealed as one kind cannot be passed off as another. */
public enum SealedKind {
    /** All that a network delivered about a caller. */
    CALLER,
    /** A telephone number in E.164. */
    PHONE,
    /** The number of an identity document. */
    ID_NUMBER,
    /** What a caller gave along and nobody understood. */
    HINT,
    /** Where a list goes on that is ordered by something personal. It is not stored. */
    PLACE,
    /** What a request was answered with that may come again. It is kept for a day. */
    ANSWER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Part of what is stored: never to be changed. */
    String code() {
        return code;
    }
}
