package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Hours;
import org.callwright.core.calendar.WorkingWeek;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * @param week hours by day of the week; a day that is missing is free
 * @param exceptions hours by date, where they are others: a holiday has none
 */
@Serdeable
@Schema(name = "Calendar")
record CalendarBody(
        @Schema(example = "shanghai-office") @NotNull String id,
        @Schema(example = "Shanghai office") @NotNull String name,
        @Schema(example = "Asia/Shanghai") @NotNull String zone,

        @Schema(example = "{\"MONDAY\":[\"09:00-12:00\",\"13:00-18:00\"]}") @NotNull
        Map<String, List<String>> week,

        @Schema(example = "{\"2026-10-01\":[],\"2026-10-10\":[\"09:00-18:00\"]}") @Nullable
        Map<String, List<String>> exceptions)
        implements DefinitionBody<BusinessCalendar> {
    static CalendarBody of(String id, BusinessCalendar calendar) {
        Map<String, List<String>> week = new TreeMap<>();
        calendar.hours().week().forEach((day, hours) -> week.put(day.name(), texts(hours)));
        Map<String, List<String>> exceptions = new TreeMap<>();
        calendar.hours().exceptions().forEach((date, hours) -> exceptions.put(date.toString(), texts(hours)));
        return new CalendarBody(id, calendar.name(), calendar.zone().getId(), week, exceptions);
    }

    private static List<String> texts(List<Hours> hours) {
        return hours.stream().map(Hours::toString).toList();
    }

    @Override
    public BusinessCalendar content() {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) ->
                days.put(ProblemException.enumerated("week", day, DayOfWeek.class), hours("week", hours)));
        Map<LocalDate, List<Hours>> dates = new HashMap<>();
        if (exceptions != null) {
            exceptions.forEach((date, hours) -> dates.put(
                    DefinitionBody.read("exceptions", () -> LocalDate.parse(date)), hours("exceptions", hours)));
        }
        ZoneId there = DefinitionBody.read("zone", () -> ZoneId.of(zone));
        WorkingWeek hours = DefinitionBody.read("week", () -> new WorkingWeek(days, dates));
        return DefinitionBody.read("id", () -> new BusinessCalendar(id, name, there, hours));
    }

    private static List<Hours> hours(String field, List<String> texts) {
        return texts.stream()
                .map(text -> DefinitionBody.read(field, () -> Hours.parse(text)))
                .toList();
    }
}
