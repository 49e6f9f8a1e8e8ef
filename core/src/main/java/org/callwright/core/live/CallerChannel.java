package org.callwright.core.live;

/**
 * Where a caller is.
 *
 * @param name of his channel on that PBX; empty when it is not known
 * @param uniqueId Asterisk's id of the channel
 */
public record CallerChannel(String pbx, String name, String uniqueId) {}
