package org.callwright.core.report;

import java.time.Instant;

/**
 * One line of a report.
 *
 * @param start of the interval; the first may have begun before the period
 * @param key of what the report tells apart; empty where that is nothing
 */
public record ReportLine<F>(Instant start, Instant end, String key, F figures) {}
