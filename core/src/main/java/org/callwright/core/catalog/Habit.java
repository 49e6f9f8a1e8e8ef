package org.callwright.core.catalog;

/**
 * What the latest tickets of a kind were mostly closed with.
 *
 * @param tickets how many of these
 * @param of how many were looked at
 */
public record Habit(String disposition, long tickets, long of) {}
