package org.callwright.core.ticket.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The scheme by which numbers are made now, and those by which they were made before. Thread-safe; answers from memory, so
 * that giving out a number never waits for the record.
 */
public final class NumberSchemes {
    /** What the definition of tickets' numbers is called. */
    public static final String TICKET = "ticket";
    /** What the definition of work orders' numbers is called. */
    public static final String WORK_ORDER = "work-order";

    private final Supplier<Optional<NumberForm.History>> stored;
    private final NumberScheme configured;

    /**
     * @param stored what people have agreed on, if they have
     * @param configured what counts otherwise, and did before
     */
    public NumberSchemes(Supplier<Optional<NumberForm.History>> stored, NumberScheme configured) {
        this.stored = stored;
        this.configured = configured;
    }

    public NumberScheme now() {
        return stored.get().map(history -> history.now().in(configured.zone())).orElse(configured);
    }

    /** The forms agreed on; the configured one when there are none. */
    public NumberForm.History history() {
        return stored.get().orElseGet(() -> new NumberForm.History(NumberForm.of(configured), List.of()));
    }

    /** All that numbers have been made by, the present one first. */
    public List<NumberScheme> known() {
        List<NumberScheme> known = new ArrayList<>(stored.get().stream()
                .flatMap(history -> Stream.concat(Stream.of(history.now()), history.before().stream()))
                .map(form -> form.in(configured.zone()))
                .toList());
        if (!known.contains(configured)) {
            known.add(configured);
        }
        return known;
    }

    /**
     * What somebody may have meant who typed, spoke or keyed a number: as it is, and with each prefix that there has been
     * before its digits.
     */
    public List<String> candidates(String typed) {
        List<String> candidates = new ArrayList<>(List.of(typed));
        if (typed.strip().matches("[\\d\\s\\p{Pd}_./]+")) {
            known().stream()
                    .map(scheme -> scheme.prefix() + typed.strip())
                    .distinct()
                    .forEach(candidates::add);
        }
        return candidates;
    }

    /**
     * Checks what has not been found.
     *
     * @throws IllegalArgumentException with a message for whoever typed it, when it can be no number at all
     */
    public void requirePossible(String typed) {
        IllegalArgumentException why = null;
        for (NumberScheme scheme : known()) {
            try {
                scheme.parse(typed);
                return;
            } catch (IllegalArgumentException e) {
                why = why == null ? e : why;
            }
        }
        if (why != null) {
            throw why;
        }
    }

    /**
     * Checks the end of a number that is looked for. What begins with a prefix is no end but a whole number.
     *
     * @throws IllegalArgumentException with a message for whoever typed it, when it is a whole one that can be none
     */
    public void requirePossibleEnd(String typed) {
        if (known().stream().anyMatch(scheme -> scheme.begins(typed))) {
            requirePossible(typed);
        }
    }

    /** Whether numbers of that period have a check digit. */
    public boolean checked(String period) {
        String prefix = period.replaceAll("[0-9].*", "");
        return known().stream().filter(scheme -> scheme.prefix().equals(prefix)).allMatch(NumberScheme::checked);
    }
}
