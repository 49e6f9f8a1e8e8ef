package org.callwright.core.definition;

/**
 * One that is set up.
 *
 * @param version counts changes
 * @param deleted given up: not to be chosen any more, but history names it
 */
public record Defined<T>(String id, T content, long version, boolean deleted) {}
