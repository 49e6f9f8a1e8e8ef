package org.callwright.core.recording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.core.call.CallId;
import org.callwright.core.routing.OfferToken;

/** A recording is of one conversation, and that is one offer of one call. Safe in file names and addresses. */
public record RecordingId(CallId call, OfferToken offer) {
    private static final Pattern LEGAL = Pattern.compile("([0-9A-HJKMNP-TV-Z]{26})-([0-9]{1,18})");

    /**
     * Reads the text of {@link #toString()}.
     *
     * @throws IllegalArgumentException when it is not a recording's id
     */
    public static RecordingId parse(String text) {
        Matcher matcher = LEGAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a recording's id");
        }
        return new RecordingId(new CallId(matcher.group(1)), new OfferToken(Long.parseLong(matcher.group(2))));
    }

    /** {@code <call>-<offer>} */
    @Override
    public String toString() {
        return call + "-" + offer;
    }
}
