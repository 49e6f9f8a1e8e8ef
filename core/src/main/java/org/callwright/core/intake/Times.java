package org.callwright.core.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads times as people and systems write them: by ISO 8601; without an offset they are in the business's zone. */
final class Times {
    private static final int DATE = "2026-03-14".length();
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-][0-9]{2}(:?[0-9]{2})?)$");

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** To the millisecond, as it is stored. */
    Instant read(String text) {
        return parsed(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant parsed(String text) {
        try {
            if (text.length() <= DATE) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            String iso = text.substring(0, DATE) + "T" + text.substring(DATE + 1);
            return OFFSET.matcher(iso.substring(DATE)).find()
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "is a time such as 2026-03-14T12:00:00+08:00, 2026-03-14 12:00:00 or 2026-03-14", e);
        }
    }
}
