package org.callwright.core.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.core.change.Refused;
import org.callwright.core.privacy.NumbersInText;

/**
 * The terms by which a text is found: its words, and of scripts that do not part their words (Chinese, Japanese, Korean,
 * Thai) each two characters that stand side by side. Upper and lower case, accents and widths make no difference. What looks
 * like a telephone number is left out: it would be found by who may not see it. Stored terms were made by these rules, so
 * whoever changes them has the terms written anew ({@code callwright tickets words}).
 */
public final class SearchTerms {
    /** As many of one text as are kept; the rest of a very long one is not found. */
    static final int MOST = 1_000;

    private static final int LONGEST_WORD = 40;
    private static final int MOST_WANTED = 8;
    private static final int LONGEST_QUERY = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Set<UnicodeScript> UNPARTED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    private SearchTerms() {}

    public static Set<String> of(Collection<String> texts) {
        Set<String> terms = new LinkedHashSet<>();
        texts.forEach(text -> collect(text, terms));
        return terms;
    }

    /**
     * The terms of what somebody looks for, all of which have to be there.
     *
     * @throws Refused when nothing can be found by it
     */
    public static Set<String> wanted(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw Refused.value("text", "at most " + LONGEST_QUERY + " characters");
        }
        Set<String> terms = of(Set.of(query));
        if (terms.isEmpty()) {
            throw Refused.value(
                    "text", "a word of two letters or digits at least; telephone numbers are looked for by phone");
        }
        if (terms.size() > MOST_WANTED) {
            throw Refused.value("text", "at most " + MOST_WANTED + " words or two-character pieces");
        }
        return terms;
    }

    private static void collect(String text, Set<String> terms) {
        String plain = Normalizer.normalize(NumbersInText.replaced(text, number -> " "), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        int most = terms.size() + MOST;
        int at = 0;
        while (at < plain.length() && terms.size() < most) {
            int end = endOfRun(plain, at);
            if (end == at) {
                at += Character.charCount(plain.codePointAt(at));
            } else if (unparted(plain.codePointAt(at))) {
                pairs(plain.substring(at, end), terms, most);
                at = end;
            } else {
                word(plain.substring(at, end), terms);
                at = end;
            }
        }
    }

    /** A run is of letters and digits that are all of parted scripts, or all not. */
    private static int endOfRun(String text, int from) {
        int at = from;
        boolean unparted = unparted(text.codePointAt(from));
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!belongs(c) || unparted(c) != unparted) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean belongs(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean unparted(int c) {
        return UNPARTED.contains(UnicodeScript.of(c));
    }

    private static void pairs(String run, Set<String> terms, int most) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length && terms.size() < most; i++) {
            terms.add(new String(characters, i, 2));
        }
    }

    private static void word(String run, Set<String> terms) {
        String word =
                MARKS.matcher(Normalizer.normalize(run, Normalizer.Form.NFD)).replaceAll("");
        int length = word.codePointCount(0, word.length());
        if (length >= 2 && length <= LONGEST_WORD) {
            terms.add(word);
        }
    }
}
