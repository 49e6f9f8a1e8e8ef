package org.callwright.telephony.wire;

/**
 * The line with which Asterisk greets a manager client.
 *
 * @param text for instance {@code Asterisk Call Manager/11.0.0}
 */
public record AmiBanner(String text) {}
