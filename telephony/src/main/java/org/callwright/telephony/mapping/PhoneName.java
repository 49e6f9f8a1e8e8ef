package org.callwright.telephony.mapping;

/** Whose channel a channel is. */
public final class PhoneName {
    private PhoneName() {}

    /** {@code PJSIP/1001-0000002a} is a channel of phone 1001. */
    public static String of(String channel) {
        int end = channel.lastIndexOf('-');
        return channel.substring(channel.indexOf('/') + 1, end < 0 ? channel.length() : end);
    }
}
