package org.callwright.core.catalog;

import java.util.Map;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;

/**
 * A filter of the ticket list that somebody keeps.
 *
 * @param owner the account of whoever made it
 * @param shared whether others see it, too; each sees in it what they may see anyway
 * @param query parameters of the list, by name
 */
public record SavedView(String name, String owner, boolean shared, Map<String, String> query) {
    public static final Kind<SavedView> KIND = new Kind<>("view", SavedView.class, Permission.TICKET_READ);

    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST_VALUE = 200;

    public SavedView {
        query = Map.copyOf(query);
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (query.size() > MOST_PARAMETERS
                || query.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw Refused.value("query", "at most " + MOST_PARAMETERS + " parameters of 200 characters");
        }
    }
}
