package org.callwright.core.callerid;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.core.callerid.Caller.Presentation;
import org.jspecify.annotations.Nullable;

/** Reads what a network delivered as caller ID: whatever it is, a {@link Caller} comes out. */
public final class CallerIdReader {
    private static final int LONGEST = 80;
    private static final Set<String> ABSENT = Set.of("", "unknown", "<unknown>", "unavailable");
    private static final Set<String> WITHHELD = Set.of("anonymous", "restricted", "private", "withheld");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:sips?|tel):([^@;?]*).*");
    // No letters: libphonenumber would read 1-800-FLOWERS as digits, which nobody dialled from.
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{1,30}");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String defaultRegion;

    /**
     * @param defaultRegion ISO 3166 code of the country whose national numbers the trunk delivers, e.g. {@code CN}
     * @throws IllegalArgumentException for a region without telephone numbers
     */
    public CallerIdReader(String defaultRegion) {
        this.defaultRegion = defaultRegion.toUpperCase(Locale.ROOT);
        if (!numbers.getSupportedRegions().contains(this.defaultRegion)) {
            throw new IllegalArgumentException("'" + defaultRegion + "' is no region code such as CN, DE or US");
        }
    }

    /**
     * @param number as delivered, may be null
     * @param name as delivered, may be null
     * @param withheld the network says that the number must not be shown
     */
    public Caller read(@Nullable String number, @Nullable String name, boolean withheld) {
        String raw = tame(number);
        String shownName = ABSENT.contains(tame(name).toLowerCase(Locale.ROOT)) ? "" : tame(name);
        String word = raw.toLowerCase(Locale.ROOT);
        if (withheld || WITHHELD.contains(userPart(word))) {
            // The number may have been delivered all the same (P-Asserted-Identity): it is not ours to keep.
            return new Caller("", null, "", Presentation.WITHHELD);
        }
        if (ABSENT.contains(word)) {
            return new Caller("", null, shownName, Presentation.ABSENT);
        }
        return e164(userPart(raw))
                .map(e164 -> new Caller(raw, e164, shownName, Presentation.KNOWN))
                .orElseGet(() -> new Caller(raw, null, shownName, Presentation.MALFORMED));
    }

    /** The E.164 form of a number typed or delivered; empty when it is none. */
    public Optional<String> e164(String text) {
        return parsed(text).filter(numbers::isPossibleNumber).map(this::e164);
    }

    /** As {@link #e164(String)}, of one that can be dialled from anywhere: not without its area code. */
    public Optional<String> whole(String text) {
        return parsed(text)
                .filter(number -> numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE)
                .map(this::e164);
    }

    private String e164(PhoneNumber number) {
        return numbers.format(number, PhoneNumberFormat.E164);
    }

    private Optional<PhoneNumber> parsed(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(numbers.parse(text, defaultRegion));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String userPart(String text) {
        var address = ADDRESS.matcher(text);
        return address.matches() ? address.group(1) : text;
    }

    private static String tame(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String clean = text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.strip();
    }
}
