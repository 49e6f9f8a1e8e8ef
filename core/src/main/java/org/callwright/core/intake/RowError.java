package org.callwright.core.intake;

/**
 * Why a row is not taken in.
 *
 * @param line where it begins in the file, from 1; the header of CSV is a line as well
 * @param column the column, or the field of JSON; empty when it is the row as a whole
 * @param message for people; says what is expected without repeating what was there
 */
public record RowError(long line, String column, String message) {}
