package org.callwright.core.ticket.jdbc.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Sorting;
import org.callwright.core.search.SearchTerms;
import org.callwright.core.ticket.TicketFilter;

/** The terms that a ticket has to have: words of its texts, and what it is about. */
public final class WantedTerms {
    private static final String OPENED = "opened";

    private WantedTerms() {}

    /** @throws Refused when nothing can be found by the words, or not in that order */
    static Set<String> of(TicketFilter filter, Sorting sorting) {
        Set<String> terms = new LinkedHashSet<>();
        if (filter.text() != null) {
            if (!sorting.by().equals(OPENED)) {
                throw Refused.value("sort", "what is found by its words is ordered by its opening", List.of(OPENED));
            }
            terms.addAll(SearchTerms.wanted(filter.text()));
        }
        if (filter.sku() != null && sorting.by().equals(OPENED)) {
            terms.add(ofProduct(filter.sku()));
        }
        return terms;
    }

    /** No word has such a sign. */
    public static String ofProduct(String sku) {
        return "#" + sku;
    }
}
